"""One visitor of a Streamlit server, speaking its websocket: reruns and what they send."""

import time
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

LARGEST_MESSAGE = 64 * 2**20


@dataclass(frozen=True)
class Answer:
    """What a rerun took: seconds until the script had finished, bytes received, delta messages."""

    seconds: float
    bytes: int
    deltas: int


class Visitor:
    """A session on a page, open inside a `with` block; `query` is the part of the address after the question mark."""

    def __init__(self, address: str, page: str = "", query: str = ""):
        self.page, self.query = page, query
        self.page_hash, self.kept = "", set()
        self._open = connect(address.replace("http", "ws") + "/_stcore/stream", max_size=LARGEST_MESSAGE, proxy=None)

    def __enter__(self) -> "Visitor":
        self.socket = self._open.__enter__()
        return self

    def __exit__(self, *failure) -> None:
        self._open.__exit__(*failure)

    def rerun(self, query: str | None = None) -> Answer:
        """Run the page again, as after a click, and read until it is done."""
        message = BackMsg()
        message.rerun_script.query_string = self.query if query is None else query
        message.rerun_script.page_name = self.page
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.cached_message_hashes.extend(self.kept)
        started = time.perf_counter()
        self.socket.send(message.SerializeToString())
        return self._until_finished(started)

    def _until_finished(self, started: float) -> Answer:
        size = deltas = 0
        while True:
            raw = self.socket.recv(timeout=60)
            size += len(raw)
            message = ForwardMsg()
            message.ParseFromString(raw)
            kind = message.WhichOneof("type")
            deltas += kind == "delta"
            if message.metadata.cacheable:  # a browser keeps what is large, and is sent its name alone where nothing changed
                self.kept.add(message.hash)
            if kind == "navigation":  # the page the menu chose; that of the new session is the frame's own
                self.page_hash = message.navigation.page_script_hash
            if kind == "script_finished":
                return Answer(time.perf_counter() - started, size, deltas)
