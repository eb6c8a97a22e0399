"""What a person reads in a number under its format, no digit rounded away."""

import pytest

from data.uploads.reading.number_formats import shown
from tests.data.uploads.test_workbook import saved
from tests.data.uploads.uploading import checked

ALIPAY = '[>=100000000]0.00,,"百万";[>=10000]0!.0,"万";0'


@pytest.mark.parametrize(("value", "form", "read"), [
    (7, "000000", "000007"), (7, '"KT"0000', "KT0007"), (7, '"KT"General', "KT7"), (7, "\\K\\T000", "KT007"), (-7, "000", "-007"),
    (1_500_000, r"0\.0,", "150.0"), (1_500_000, "#,##0,", "1500"), (1_500_000, "0.00,,", "1.50"), (1_500_000, '0!.0,"万"', "150.0万"),
    (1_500_000, "0!.0000", "150.0000"), (1_234_567, r"0\.0,", "123.4567"), (-1_500_000, "#,##0,", "-1500"), (150, '0"万元"', "150万元"),
    (20200401, r"0000\-00\-00", "2020-04-01"), (1000, '#,##0"家"', "1000家"), (25_000, ALIPAY, "2.5万"), (250_000_000, ALIPAY, "250.00百万")])
def test_zeros_words_and_scales_are_read(value, form, read):
    assert shown(value, form) == read


@pytest.mark.parametrize(("value", "form"), [
    (1500, "#,##0.00"), (87.5, "0.0"), (43922, "yyyy-mm-dd"), (43922, 'yyyy"年"m"月"'), (0.875, "0.0%"), (5, "General"), (5, "G/通用格式"), (5, "@"),
    (1000, '"¥"#,##0.00'), (1000, "[$¥-804]#,##0.00"), (5, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '), (13, "0.00E+00"), (5, "# ?/?"),
    (7, "[Red]0"), (5, "0_);(0)"), (25, ALIPAY), (5, "0.00_);[Red]\\(0.00\\)"), (5, "[DBNum1]0"), (5, '"RMB"#,##0')])
def test_any_other_format_leaves_a_number_as_it_is(value, form):
    assert shown(value, form) is None


@pytest.mark.parametrize(("form", "stored"), [("#,##0,", 15 * 10**8), ("0.00,,", 15 * 10**5), ('0"元"', 15 * 10**7), (r"0\.0000", 15 * 10**7)])
def test_an_amount_is_stored_as_it_is_read(store, form, stored):
    heads = [("类型", None), ("名称", None), ("推荐单位", None), ("中央引导资金（万元）", None)]
    found = checked("hundred_units", saved([heads, [("城市", None), ("无锡市", None), ("江苏省", None), (1_500_000, form)]]))
    assert found.rows["funds_central"].tolist() == [stored]
    assert found.repairs["number_format"] == 1
    assert found.counts.reconciled


def test_a_prefix_of_a_format_makes_the_key(store):
    heads = [(text, None) for text in ("编号", "姓名", "类别", "聘期开始", "所在地")]
    rows = [[(number, '"KT"0000'), ("甲", None), ("科技特派员", None), ("2020-01-01", None), ("贵州省", None)] for number in (7, 12)]
    assert checked("commissioners", saved([heads, *rows])).rows["commissioner_no"].tolist() == ["KT0007", "KT0012"]
