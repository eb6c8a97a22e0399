"""What only a browser can show of the upload page: several files dropped together, and a table pasted from the clipboard."""

from tests.browser.conftest import settled
from tests.browser.screen import says
from tests.pages.test_upload import HEADER, ROWS

DROP = """([zone, files]) => {
  const carried = new DataTransfer();
  for (const [name, text] of files) carried.items.add(new File([text], name, {type: "text/csv"}));
  for (const kind of ["dragenter", "dragover", "drop"]) zone.dispatchEvent(new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true}));
}"""


def test_several_files_are_dropped_together_and_enter_each_by_itself(empty_site, window):
    address, _store = empty_site
    page = window()
    page.goto(f"{address}/upload")
    settled(page)
    zone = page.get_by_test_id("stFileUploaderDropzone").element_handle()
    page.evaluate(DROP, [zone, [[f"{number}.csv", f"{HEADER}\n{row}"] for number, row in enumerate(ROWS)]])
    page.get_by_role("button", name="检查全部2个文件").click()
    says(page, "共2个文件：2个可以入库")
    page.get_by_role("button", name="入库全部无误的2个文件").click()
    page.get_by_role("button", name="确认入库2个文件").click()
    says(page, "2个已入库", "0.csv", "1.csv")


def test_a_table_is_pasted_from_the_clipboard(empty_site, window):
    address, _store = empty_site
    page = window()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/upload")
    settled(page)
    page.get_by_role("tab", name="粘贴表格").click()
    page.evaluate("text => navigator.clipboard.writeText(text)", "\n".join((HEADER, *ROWS)).replace(",", "\t"))
    page.get_by_label("粘贴的表格").focus()
    page.keyboard.press("Control+V")
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="检查粘贴的表格").click()
    says(page, "检查通过，可以入库", "2=2+0+0+0+0")
