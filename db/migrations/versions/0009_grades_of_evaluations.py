"""grades of evaluations

The grades of the evaluation of performance are 优, 良, 中 and 差; what was stored under other words is the same grade.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
rebuilds = False

GRADES = {"优秀": "优", "良好": "良", "合格": "中", "不合格": "差"}


def upgrade() -> None:
    _renamed(GRADES)


def downgrade() -> None:
    _renamed({now: before for before, now in GRADES.items()})


def _renamed(grades: dict[str, str]) -> None:
    rows = sa.table("hundred_evaluations", sa.column("grade", sa.String))
    for before, now in grades.items():
        op.execute(sa.update(rows).where(rows.c.grade == before).values(grade=now))
