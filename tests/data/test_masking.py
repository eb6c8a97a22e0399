"""A telephone number is said by its last digits, wherever it stands; nothing else is touched."""

import pandas as pd
import pytest

from data.masking import hidden, masked, masked_of, veiled
from db.datasets import DATASETS
from db.declare import Kind

PEOPLE = DATASETS["commissioners"]


@pytest.mark.parametrize(("text", "shown"), [
    ("13812345678", "*******5678"), ("张三13812345678。", "张三*******5678。"), ("138-1234-5678", "***-****-5678"), ("T13812345678x", "T*******5678x"),
    ("手机：138 1234 5678，传真010-12345678", "手机：*** **** 5678，传真***-****5678"), ("８６１３８１２３４５６７８", "８６１３８１２３４５６７８"),
    ("+86 138 1234 5678", "+** *** **** 5678"), ("１３８１２３４５６７８", "*******５６７８"), ("010-58881234转8", "***-****1234转8"),
    ("（0512）66661234", "（****）****1234"), ("051266661234", "********1234"), ("电话号码：66661234", "电话号码：****1234"), ("Tel. 6666 1234", "Tel. **** 1234"),
    ("138\u00a01234\u00a05678", "***\u00a0****\u00a05678"), ("138–1234–5678", "***–****–5678"), ("138/1234/5678", "***/****/5678"), ("138_1234_5678", "***_****_5678"),
    ("138\t1234\n5678", "***\t****\n5678"), ("138\u200b1234\u200b5678", "***\u200b****\u200b5678"), ("138 123 45678", "*** ***  45678".replace("  4", " *")),
    ("13812-345678", "*****-**5678"), ("+861088886666", "+********6666"), ("86-10-88886666", "**-**-****6666"), ("tel: +86 88886666", "tel: +** ****6666"),
    ("编号.13812345678", "编号.*******5678"), ("13812345678.00", "*******5678.00"), ("+852 9123 4567", "+*** **** 4567"), ("联系电话 张三 66661111", "联系电话 张三 ****1111"),
    ("13812345678、13912345679/13712345670", "*******5678、*******5679/*******5670"), ("1.13812345678 2.13912345679", "1.*******5678 2.*******5679"),
    ("2020.13812345678", "2020.*******5678"), ("10.13812345678", "10.*******5678"), ("013812345678", "********5678"), ("电话：87654321、87654322", "电话：********、****4322"),
    ("0571-87654321/87654322", "****-********/****4322"), ("电话 87654321/87654322", "电话 ********/****4322"), ("电话（办）87654321", "电话（办）****4321"),
    ("电话(座机)：87654321", "电话(座机)：****4321"), ("固话：87654321", "固话：****4321"), ("138*1234*5678", "*********5678"),
    ("138:1234:5678", "***:****:5678"), ("138~1234~5678", "***~****~5678"), ("138    1234    5678", "***    ****    5678"), ("138\u00ad1234\u00ad5678", "***\u00ad****\u00ad5678"),
    ("1 3 8 1 2 3 4 5 6 7 8", "* * * * * * * 5 6 7 8"), ("1-3-8-1-2-3-4-5-6-7-8", "*-*-*-*-*-*-*-5-6-7-8")])
def test_numbers_in_a_text_keep_their_last_four_digits(text, shown):
    assert veiled(text) == veiled(shown) == shown


@pytest.mark.parametrize("text", [
    "", "张三", "130123456789", "511502101201", "91350100M000100Y43", "2020-04-01 09:00", "电话见2020-04-01通知", "0.01058881234", "13812345678.5", "001-2020-0001",
    "企业13800家，规上13900000家", "1 3 8 1 2 3 4 5 6 7 8 9", "1-3 4-6 7-9 10-12", "13,800,123,456", "2020-03-15 13:00:00", "109.8765、18.1234", "08:30-17:30", "0.13812345678", "110101199003071234", "400-820-8820", "1,380,012,345", "国科发火〔2020〕001号", "GS京(2020)0001号"])
def test_what_is_no_telephone_number_stays(text):
    assert veiled(text) == text


@pytest.mark.parametrize(("text", "shown"), [
    ("13812345678", "*******5678"), ("12345", "***45"), ("1.38E+10", "*.**E+10"), ("010-58881234转8", "***-*****234转8"), ("无", "无"), ("", "")])
def test_a_personal_value_is_hidden_whatever_it_is(text, shown):
    assert hidden(text) == hidden(shown) == shown


def test_what_is_personal_is_said_by_the_declaration():
    assert [column.code for dataset in DATASETS.values() for column in dataset.columns if column.personal] == ["phone"]
    assert PEOPLE.column("phone").kind is Kind.PHONE
    assert masked(PEOPLE.column("phone"), "8765432") == "****432"
    assert masked(PEOPLE.column("organisation"), "8765432") == "8765432"
    assert masked(PEOPLE.column("organisation"), "农校 13812345678") == "农校 *******5678"
    assert masked(None, "13812345678") == "*******5678"


def test_an_amount_is_no_telephone_number():
    funds = DATASETS["hundred_units"].column("funds_total")
    assert masked(funds, "13812345678") == "13812345678"
    assert masked(funds, 13812345678) == 13812345678
    assert masked(funds, "13,812,345,678.00 万元") == "13,812,345,678.00 万元"


def test_a_text_where_an_amount_belongs_may_hold_one():
    firms = DATASETS["zone_daily"].column("firms")
    assert masked(firms, "张三13812345678") == "张三*******5678"
    assert masked(firms, "138 1234 5678") == "*** **** 5678"
    assert masked_of(firms, pd.Series(["1200", "138-1234-5678", None])).fillna("").to_list() == ["1200", "***-****-5678", ""]


def test_many_values_are_said_as_one_by_one_and_missing_ones_stay():
    values = pd.Series(["13812345678", None, "农校", "13812345678"])
    assert masked_of(PEOPLE.column("phone"), values).fillna("").to_list() == ["*******5678", "", "农校", "*******5678"]
