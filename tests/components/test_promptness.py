"""No small message waits for the confirmation of the one before."""

import gc
import socket

from components.shell.promptness import answer_at_once


def no_delay(connection: socket.socket) -> bool:
    return bool(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_connections_accepted_before_and_after_answer_at_once():
    answer_at_once.clear()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        with socket.create_connection(listener.getsockname()), listener.accept()[0] as early:
            assert not no_delay(early)
            answer_at_once()
            assert no_delay(early)
        with socket.create_connection(listener.getsockname()), listener.accept()[0] as late:
            assert no_delay(late)


def test_a_server_that_listened_before_anything_was_imported_answers_at_once():
    answer_at_once.clear()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        gc.freeze()  # as `data` does once it is imported
        answer_at_once()
        assert no_delay(listener)
