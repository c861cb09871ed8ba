"""Times of accounts: `the three and six months ended June 30, 2023 and 2022`, and the figures that belong to each."""
