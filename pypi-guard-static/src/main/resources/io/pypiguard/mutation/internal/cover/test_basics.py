"""Basic checks that need nothing but the standard library."""

import unittest


def squares(limit):
    return [number * number for number in range(limit)]


class BasicsTest(unittest.TestCase):
    def setUp(self):
        self.rows = [{"name": "first", "amount": 3}, {"name": "second", "amount": 5}]

    def test_names_are_unique(self):
        names = [row["name"] for row in self.rows]
        self.assertEqual(len(names), len(set(names)))

    def test_amounts_add_up(self):
        self.assertEqual(8, sum(row["amount"] for row in self.rows))

    def test_squares_grow(self):
        values = squares(10)
        self.assertEqual(values, sorted(values))
        self.assertEqual(81, values[-1])

    def test_unknown_names_are_errors(self):
        with self.assertRaises(KeyError):
            self.rows[0]["unknown"]


if __name__ == "__main__":
    unittest.main()
