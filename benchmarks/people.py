"""python -m benchmarks.people ADDRESS COUNT PROCESS: so many people on a server of this machine, a click every five seconds.

They come one after the other, look at all dashboards, change a filter with every click, and leave after a minute. Prints
{"p50", "p95" (ms a click), "first" (95th percentile of the first pages), "clicks", "mb" (what the server, of that process
id, grew by)} as JSON. `--empty`: the server has one empty page. `--during COMMAND …`: run it once all are in, and count the
clicks made while it runs.
"""

import argparse
import asyncio
import json
import random
import subprocess
import time

import numpy as np
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

from benchmarks.visitor import LARGEST_MESSAGE

EVERY_SECONDS, CLICKS = 5, 10
DAYS = [f"date={day}" for day in ("2020-03-25", "2020-04-01", "2020-04-10", "2021-03-31", "2022-01-15", "2022-02-01")]
CHOICES = {
    "": [""], "hundred": ["", "date=2020-10-31", "map=gap", "map=parks"], "zones": [*DAYS, "map=province"],
    "commissioners": ["", "period=2020-10", "period=2020-Q4", "province=530000"], "reporting": DAYS, "ranking": DAYS,
    "tiers": DAYS[:3], "difficulties": DAYS[:3], "zone": DAYS[3:],
}

Click = tuple[float, float]  # when, on this process's clock, and the milliseconds until the page was drawn


class Person:
    """One open page and the browser's memory of what it was sent."""

    def __init__(self, socket, page: str):
        self.socket, self.page, self.page_hash, self.kept = socket, page, "", set()

    async def click(self, query: str) -> float:
        """Milliseconds until the page was drawn anew."""
        message = BackMsg()
        message.rerun_script.query_string, message.rerun_script.page_name = query, self.page
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.cached_message_hashes.extend(self.kept)
        started = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        while True:
            received = ForwardMsg.FromString(await asyncio.wait_for(self.socket.recv(), 120))
            if received.metadata.cacheable:
                self.kept.add(received.hash)
            kind = received.WhichOneof("type")
            if kind == "navigation":
                self.page_hash = received.navigation.page_script_hash
            if kind == "script_finished":
                return (time.perf_counter() - started) * 1000


async def visit(address: str, page: str, late: float) -> tuple[float, list[Click]]:
    """A stay of one person who comes `late` seconds into the minute: the milliseconds of the first page, and the clicks."""
    chance = random.Random(f"{page}{late}")
    await asyncio.sleep(late)
    async with connect(address.replace("http", "ws") + "/_stcore/stream", max_size=LARGEST_MESSAGE, proxy=None) as socket:
        person, took = Person(socket, page), []
        first = await person.click("")
        for _ in range(CLICKS):
            await asyncio.sleep(EVERY_SECONDS * chance.uniform(0.5, 1.5))  # they look before they click
            took.append((time.perf_counter(), await person.click(chance.choice(CHOICES[page]))))
        return first, took


async def crowd(address: str, count: int, pages: list[str], command: list[str]) -> tuple[list[float], list[float]]:
    """The milliseconds of the first pages, and of all clicks, or of those made while the command ran."""
    stays = [visit(address, pages[place % len(pages)], EVERY_SECONDS * place / count) for place in range(count)]
    (began, ended), *stayed = await asyncio.gather(_during(command), *stays)
    return [first for first, _ in stayed], [ms for _, stay in stayed for clicked, ms in stay if began <= clicked <= ended]


async def _during(command: list[str]) -> tuple[float, float]:
    """When it began and ended: once all are in; without a command until they leave."""
    await asyncio.sleep(2 * EVERY_SECONDS)
    began = time.perf_counter()
    if not command:
        return began, float("inf")
    process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.DEVNULL)
    if await process.wait():
        raise RuntimeError(f"{command} failed")
    return began, time.perf_counter()


async def warm(address: str, pages: list[str]) -> None:
    """Everything asked once, as the first to come in the morning do."""
    for page in pages:
        async with connect(address.replace("http", "ws") + "/_stcore/stream", max_size=LARGEST_MESSAGE, proxy=None) as socket:
            person = Person(socket, page)
            for query in ["", *CHOICES[page] * 2]:  # twice, since a province that was chosen stays so with the next period
                await person.click(query)


def resident_mb(process: int) -> float:
    return int(subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True).stdout) / 1024


def main(options: argparse.Namespace) -> None:
    pages = [""] if options.empty else list(CHOICES)
    asyncio.run(warm(options.address, pages))
    before = resident_mb(options.process)
    first, took = asyncio.run(crowd(options.address, options.count, pages, options.during))
    p50, p95 = np.percentile(took, [50, 95])
    print(json.dumps({"p50": p50, "p95": p95, "first": np.percentile(first, 95), "clicks": len(took), "mb": resident_mb(options.process) - before}))


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("address")
    words.add_argument("count", type=int)
    words.add_argument("process", type=int)
    words.add_argument("--empty", action="store_true")
    words.add_argument("--during", nargs=argparse.REMAINDER, default=[])
    main(words.parse_args())
