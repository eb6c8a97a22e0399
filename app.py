"""The frame of every screen: language chosen, storage ready, menu drawn, page run."""

from components.shell import opening

opening.draw()

from components import cached  # noqa: E402  what follows takes seconds in a fresh process
from components.choices import url_state  # noqa: E402
from components.shell import frame, language, menu, promptness, unknown_address  # noqa: E402
from data.upkeep import logs  # noqa: E402

logs.guard()
promptness.answer_at_once()
language.choose()
with frame.failures("storage"):
    cached.prepare_storage()
with cached.run():
    frame.dress()
    page = menu.draw()
    url_state.arrived(page.url_path)
    language.switch()
    unknown_address.tell(page)
    frame.run(page)
