"""A code names one kind of problem: its title stands over every problem of that code, in the ledger for good."""

import pytest

from data.uploads.problems import problem


@pytest.fixture
def one(monkeypatch):
    monkeypatch.setattr(problem, "KINDS", {})
    return problem.kind("too_late", problem.ERROR, lambda: "太迟", lambda **v: "请早些报送。")


@pytest.mark.parametrize(("severity", "title", "says"), [
    (problem.WARNING, lambda: "太迟", lambda **v: "请早些报送。"), (problem.ERROR, lambda: "迟报", lambda **v: "请早些报送。"),
    (problem.ERROR, lambda: "太迟", lambda **v: "请说明原因。")])
def test_another_kind_of_the_same_code_is_refused(one, severity, title, says):
    with pytest.raises(ValueError, match="too_late"):
        problem.kind("too_late", severity, title, says)
    assert problem.KINDS["too_late"] is one


def test_the_same_kind_may_be_declared_again(one):
    assert problem.kind("too_late", problem.ERROR, lambda: "太迟", lambda **v: "请早些报送。").code == one.code
