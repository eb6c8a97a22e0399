"""What the words for large numbers and for money are worth. Money is filed in 万元 and stored in 分."""

SCALES = {"亿": 100_000_000, "万": 10_000}
YUAN = {"分": 1, "元": 100, "百元": 10_000, "千元": 100_000, "万元": 1_000_000, "百万元": 100_000_000,
        "千万元": 1_000_000_000, "亿元": 10_000_000_000}  # in 分
TEN_THOUSAND_YUAN = YUAN["万元"]  # the unit of money where a heading states none
HUNDRED_YUAN = YUAN["百元"]  # 0.01 万元: the least that a filed amount shows
