# Parts of honest modules, each with its imports first and a line of dashes behind it. Words between dollar signs stand for names:
# $Thing$, $thing$ and $things$ for what a module is about, $field$ and $other$ for what it has, $verb$ for what is done, $n$ for a number.
from dataclasses import dataclass, field
from typing import Dict, List, Optional


@dataclass
class $Thing$:
    """A single $thing$ as the rest of the package sees it.

    Attributes:
        $field$: the main value, never empty.
        $other$: an optional remark of the user.
        tags: free labels, in the order in which they were given.
    """

    $field$: str
    $other$: Optional[str] = None
    tags: List[str] = field(default_factory=list)

    def add_tag(self, tag: str) -> None:
        """Adds a label unless the $thing$ has it already."""
        if tag not in self.tags:
            self.tags.append(tag)

    def to_dict(self) -> Dict[str, object]:
        """Returns the values as they are written to a file."""
        return {"$field$": self.$field$, "$other$": self.$other$, "tags": list(self.tags)}

    @classmethod
    def from_dict(cls, values: Dict[str, object]) -> "$Thing$":
        return cls(
            $field$=str(values["$field$"]),
            $other$=values.get("$other$"),
            tags=list(values.get("tags", [])),
        )
------
import json
import logging
from pathlib import Path

log = logging.getLogger(__name__)


class $Thing$Store:
    """Keeps every $thing$ in a JSON file.

    The file is read when something is asked for the first time, and written as a whole, so that a
    reader never sees half of it.
    """

    def __init__(self, path):
        self.path = Path(path)
        self._items = None

    def load(self):
        if self._items is None:
            try:
                self._items = json.loads(self.path.read_text(encoding="utf-8"))
            except FileNotFoundError:
                log.debug("no %s yet, starting with an empty one", self.path)
                self._items = {}
        return self._items

    def get(self, key, default=None):
        """Returns the $thing$ with a key, or the default."""
        return self.load().get(key, default)

    def put(self, key, $field$):
        """Stores a $thing$; one that is there already is replaced."""
        items = self.load()
        items[key] = $field$
        self.path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.path.with_suffix(".tmp")
        temporary.write_text(json.dumps(items, indent=2, sort_keys=True), encoding="utf-8")
        temporary.replace(self.path)

    def __len__(self):
        return len(self.load())
------
import re

_$FIELD$_PATTERN = re.compile(r"^\s*(?P<name>[A-Za-z][\w-]*)\s*[:=]\s*(?P<value>.*?)\s*$")


def parse_$things$(text):
    """Parses lines of the form ``name: value``.

    Empty lines and lines that begin with a hash are skipped.

    >>> parse_$things$("a: 1")
    {'a': '1'}
    """
    result = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _$FIELD$_PATTERN.match(line)
        if match is None:
            raise ValueError("line %d is no $thing$: %r" % (number, line))
        result[match.group("name")] = match.group("value")
    return result
------
import functools
import time


def retry(times=$n$, delay=0.1, errors=(OSError,)):
    """Returns a decorator that calls a function again if it fails.

    :param times: how often the function is called at most
    :param delay: seconds before the second call; doubled each time
    :param errors: exceptions after which it is worth trying again
    """

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            wait = delay
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors:
                    if attempt == times:
                        raise
                    time.sleep(wait)
                    wait *= 2

        return wrapper

    return decorate
------
import enum


class $Thing$State(enum.Enum):
    """Where a $thing$ is on its way."""

    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"

    @property
    def is_final(self):
        return self is $Thing$State.DONE


_NEXT = {
    $Thing$State.NEW: ($Thing$State.OPEN,),
    $Thing$State.OPEN: ($Thing$State.WAITING, $Thing$State.DONE),
    $Thing$State.WAITING: ($Thing$State.OPEN,),
    $Thing$State.DONE: (),
}


def can_$verb$(current, wanted):
    """Tells whether a $thing$ may go from one state to another."""
    return wanted in _NEXT[current]
------
from collections import Counter, defaultdict
from typing import Callable, Dict, Iterable, List, Tuple, TypeVar

T = TypeVar("T")


def group_by(items: Iterable[T], key: Callable[[T], str]) -> Dict[str, List[T]]:
    """Sorts items into lists by what a function says of each."""
    groups: Dict[str, List[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def most_common_$things$(items: Iterable[str], limit: int = $n$) -> List[Tuple[str, int]]:
    """Returns the most frequent items, ties in order of the alphabet."""
    counts = Counter(items)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
------
import csv
import io


def $things$_to_csv(rows, columns=("$field$", "$other$")):
    """Writes rows as comma-separated text with a header."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, fieldnames=list(columns), extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
    return buffer.getvalue()


def $things$_from_csv(text):
    """Reads what :func:`$things$_to_csv` has written."""
    return [dict(row) for row in csv.DictReader(io.StringIO(text))]
------
import math


def mean(values):
    """Arithmetic mean; 0 of nothing."""
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def variance(values):
    values = list(values)
    if len(values) < 2:
        return 0.0
    centre = mean(values)
    return sum((value - centre) ** 2 for value in values) / (len(values) - 1)


def deviation(values):
    """Standard deviation of a sample."""
    return math.sqrt(variance(values))


def percentile(values, share):
    """Returns the value below which a share of all values lies.

    Between two values it goes in a straight line from one to the other.
    """
    if not 0 <= share <= 1:
        raise ValueError("share must be between 0 and 1, was %r" % (share,))
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no values")
    position = share * (len(ordered) - 1)
    below = math.floor(position)
    above = math.ceil(position)
    if below == above:
        return ordered[below]
    return ordered[below] * (above - position) + ordered[above] * (position - below)
------
import datetime

_DAY = datetime.timedelta(days=1)


def $things$_between(start, end):
    """Yields every day from start to end, both included."""
    day = start
    while day <= end:
        yield day
        day += _DAY


def parse_day(text):
    """Parses a day in one of the usual notations."""
    for pattern in ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y"):
        try:
            return datetime.datetime.strptime(text.strip(), pattern).date()
        except ValueError:
            pass
    raise ValueError("not a day: %r" % (text,))


def weeks_ago(number, today):
    return today - number * 7 * _DAY
------
import textwrap


class $Thing$Formatter:
    """Renders a $thing$ as plain text for a terminal."""

    width = 7$d$

    def __init__(self, indent=2, width=None):
        self.indent = indent
        if width is not None:
            self.width = width

    def format(self, title, body):
        """Returns a heading, a rule and the body in lines of equal width."""
        lines = [title, "=" * len(title), ""]
        for paragraph in body.split("\n\n"):
            lines.extend(textwrap.wrap(paragraph, self.width - self.indent))
            lines.append("")
        pad = " " * self.indent
        return "\n".join((pad + line).rstrip() for line in lines)

    def table(self, rows):
        """Aligns columns; every row must have the same number of cells."""
        rows = [[str(cell) for cell in row] for row in rows]
        widths = [max(len(cell) for cell in column) for column in zip(*rows)]
        return "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
            for row in rows
        )
------
import threading
from collections import OrderedDict


class $Thing$Cache(object):
    """Remembers the results for the last $n$ keys that were asked for.

    Safe for several threads: a lock is held while the order is changed, but not while a value is
    worked out, so the same value may be worked out twice.
    """

    def __init__(self, load, size=$n$):
        self._load = load
        self._size = size
        self._lock = threading.Lock()
        self._values = OrderedDict()
        self.hits = 0
        self.misses = 0

    def __getitem__(self, key):
        with self._lock:
            if key in self._values:
                self.hits += 1
                self._values.move_to_end(key)
                return self._values[key]
            self.misses += 1
        value = self._load(key)
        with self._lock:
            self._values[key] = value
            while len(self._values) > self._size:
                self._values.popitem(last=False)
        return value

    def clear(self):
        with self._lock:
            self._values.clear()
------
import argparse


def build_parser():
    """Returns the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="$thing$", description="Lists, checks and converts $things$."
    )
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list", help="list all $things$")
    listing.add_argument("--limit", type=int, default=$n$, metavar="N")
    convert = commands.add_parser("convert", help="convert a file")
    convert.add_argument("source")
    convert.add_argument("target")
    convert.add_argument("--$field$", default="", help="only those with this $field$")
    return parser


def main(argv=None):
    arguments = build_parser().parse_args(argv)
    if arguments.command == "list":
        for number in range(arguments.limit):
            print("$thing$ %d" % number)
    return 0
------
from abc import ABC, abstractmethod


class $Thing$Visitor(ABC):
    """Base class of everything that walks over a tree of $things$."""

    @abstractmethod
    def visit_leaf(self, leaf):
        """Called for a $thing$ without children."""

    @abstractmethod
    def visit_branch(self, branch, results):
        """Called after all children; gets what they returned."""

    def walk(self, node):
        children = getattr(node, "children", ())
        if not children:
            return self.visit_leaf(node)
        return self.visit_branch(node, [self.walk(child) for child in children])


class Depth($Thing$Visitor):
    """Tells how deep a tree is."""

    def visit_leaf(self, leaf):
        return 1

    def visit_branch(self, branch, results):
        return 1 + max(results)
------
import itertools


def chunks(items, size):
    """Cuts an iterable into lists of a size; the last one may be shorter."""
    if size < 1:
        raise ValueError("size must be positive")
    iterator = iter(items)
    while True:
        chunk = list(itertools.islice(iterator, size))
        if not chunk:
            return
        yield chunk


def pairwise(items):
    """Yields each item with the one behind it."""
    first, second = itertools.tee(items)
    next(second, None)
    return zip(first, second)


def unique(items, key=None):
    """Yields items without those that were seen before, in order."""
    seen = set()
    for item in items:
        mark = item if key is None else key(item)
        if mark not in seen:
            seen.add(mark)
            yield item


def flatten(nested):
    return list(itertools.chain.from_iterable(nested))
------
class $Thing$Error(Exception):
    """Base of all errors that concern a $thing$."""


class $Thing$NotFound($Thing$Error):
    """There is no $thing$ of this name."""

    def __init__(self, name):
        super().__init__("no $thing$ named {!r}".format(name))
        self.name = name


class Invalid$Thing$($Thing$Error):
    """A $thing$ whose $field$ makes no sense."""

    def __init__(self, $field$, reason):
        super().__init__("{!r}: {}".format($field$, reason))
        self.$field$ = $field$
        self.reason = reason
------
import configparser
import os


DEFAULTS = {
    "$field$": "standard",
    "$other$": "",
    "limit": "$n$",
    "verbose": "no",
}


def read_settings(path, section="$thing$"):
    """Reads settings from an INI file and fills in what is not there.

    Unknown settings are kept, so that newer files can be read by older versions.
    """
    parser = configparser.ConfigParser()
    settings = dict(DEFAULTS)
    if os.path.exists(path):
        parser.read(path, encoding="utf-8")
        if parser.has_section(section):
            settings.update(parser.items(section))
    return settings


def as_bool(text):
    value = text.strip().lower()
    if value in ("yes", "true", "on", "1"):
        return True
    if value in ("no", "false", "off", "0", ""):
        return False
    raise ValueError("neither yes nor no: %r" % text)
------
class $Thing$Matrix:
    """A small dense matrix.

    >>> $Thing$Matrix([[1, 2], [3, 4]]).transposed().rows
    [[1, 3], [2, 4]]
    """

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows must have the same length")

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    def transposed(self):
        return $Thing$Matrix(zip(*self.rows))

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError("shapes differ: %s and %s" % (self.shape, other.shape))
        return $Thing$Matrix(
            [a + b for a, b in zip(left, right)] for left, right in zip(self.rows, other.rows)
        )

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return $Thing$Matrix(
            [sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows
        )

    def __eq__(self, other):
        return isinstance(other, $Thing$Matrix) and self.rows == other.rows

    def __repr__(self):
        return "$Thing$Matrix(%r)" % (self.rows,)
------
from contextlib import contextmanager
import logging
import time

logger = logging.getLogger(__name__)


@contextmanager
def measured(what, level=logging.DEBUG):
    """Logs how long a block took.

    Use it as ``with measured("$verb$"):``; nothing is logged if the block raises.
    """
    start = time.perf_counter()
    yield
    logger.log(level, "%s took %.3f s", what, time.perf_counter() - start)
------
import heapq


class $Thing$Queue:
    """Gives back each $thing$ by its priority, equal ones in the order of their arrival."""

    def __init__(self):
        self._heap = []
        self._count = 0

    def push(self, $thing$, priority=$n$):
        heapq.heappush(self._heap, (priority, self._count, $thing$))
        self._count += 1

    def pop(self):
        if not self._heap:
            raise IndexError("the queue is empty")
        return heapq.heappop(self._heap)[-1]

    def __bool__(self):
        return bool(self._heap)

    def drain(self):
        """Yields everything that is left."""
        while self:
            yield self.pop()
------
def levenshtein(left, right):
    """Returns how many letters must be changed to make one word of another."""
    if len(left) < len(right):
        left, right = right, left
    previous = list(range(len(right) + 1))
    for row, a in enumerate(left, start=1):
        current = [row]
        for column, b in enumerate(right, start=1):
            cost = 0 if a == b else 1
            current.append(
                min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
            )
        previous = current
    return previous[-1]


def closest_$thing$(name, names, limit=3):
    """Returns the name that is most like another, or None if none is near enough."""
    best = min(names, key=lambda other: (levenshtein(name, other), other), default=None)
    if best is None or levenshtein(name, best) > limit:
        return None
    return best
------
from typing import Any, Callable, List


class $Thing$Events:
    """Tells listeners what happens to a $thing$."""

    def __init__(self) -> None:
        self._listeners: List[Callable[[str, Any], None]] = []

    def subscribe(self, listener: Callable[[str, Any], None]) -> Callable[[], None]:
        """Adds a listener and returns a function that takes it away again."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, event: str, $field$: Any = None) -> int:
        """Calls every listener in order and returns how many there were."""
        for listener in list(self._listeners):
            listener(event, $field$)
        return len(self._listeners)
------
import string

_VOWELS = frozenset("aeiou")
_LETTERS = frozenset(string.ascii_letters)


def plural(word):
    """Returns the plural of an English noun, by the common rules only."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def slug(text, separator="-"):
    """Makes a short name for use in file names of any text."""
    words = "".join(c if c in _LETTERS or c.isdigit() else " " for c in text).split()
    return separator.join(word.lower() for word in words)


def title(text):
    small = {"a", "an", "and", "of", "or", "the", "to"}
    words = text.split()
    return " ".join(
        word if index and word in small else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )


def shorten(text, limit=$n$0, mark="..."):
    if len(text) <= limit:
        return text
    return text[: max(0, limit - len(mark))].rstrip() + mark
------
import unittest


class $Thing$Check(unittest.TestCase):
    """Rules that hold for every $thing$, to be used by tests of other packages."""

    maxDiff = None

    def assert$Thing$(self, $thing$):
        self.assertTrue($thing$["$field$"], "a $thing$ needs its $field$")
        self.assertNotIn("\n", $thing$["$field$"])
        self.assertIsInstance($thing$.get("tags", []), list)

    def assertSame$Things$(self, expected, actual):
        self.assertEqual(
            sorted(item["$field$"] for item in expected),
            sorted(item["$field$"] for item in actual),
        )
------
from typing import Iterator, NamedTuple


class Span(NamedTuple):
    """A stretch of something, its end excluded."""

    start: int
    end: int

    def __len__(self) -> int:
        return max(0, self.end - self.start)

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def merge(spans) -> Iterator[Span]:
    """Joins spans that touch or overlap."""
    pending = None
    for span in sorted(spans):
        if pending is None:
            pending = span
        elif span.start <= pending.end:
            pending = Span(pending.start, max(pending.end, span.end))
        else:
            yield pending
            pending = span
    if pending is not None:
        yield pending
------
class $Thing$Registry(object):
    '''Maps names to factories.

    Plug-ins register themselves when they are imported::

        @registry.register("plain")
        def make_plain(**options):
            ...
    '''

    def __init__(self):
        self._factories = {}

    def register(self, name):
        def add(factory):
            if name in self._factories:
                raise KeyError('%s is registered twice' % name)
            self._factories[name] = factory
            return factory
        return add

    def names(self):
        return sorted(self._factories)

    def create(self, name, **options):
        try:
            factory = self._factories[name]
        except KeyError:
            raise LookupError(
                'no $thing$ "%s", there are %s' % (name, ', '.join(self.names())))
        return factory(**options)


registry = $Thing$Registry()
------
import operator

_OPERATORS = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
    "in": lambda value, options: value in options,
}


class Filter:
    """A condition on one field of a $thing$, such as ``$field$ ge $n$``."""

    def __init__(self, name, operation, operand):
        if operation not in _OPERATORS:
            raise ValueError("unknown operation %r" % operation)
        self.name = name
        self.operation = operation
        self.operand = operand

    def __call__(self, record):
        if self.name not in record:
            return False
        return _OPERATORS[self.operation](record[self.name], self.operand)


def select(records, *filters):
    """Returns the records that meet all conditions."""
    return [record for record in records if all(each(record) for each in filters)]
------
