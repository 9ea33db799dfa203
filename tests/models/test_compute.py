"""What each model computes: its checks, its published results, and something sensible for every odd input."""

import ast
import operator
import re
from collections.abc import Iterator
from typing import Any

import brotli
import pytest

from explainer.records.model import Check, Input, Model, Preset
from explainer.view.models import cases
from tests.models.conftest import ROOT, Compute, read_models

MODELS = read_models()
LARGEST_KIT, LARGEST_MODEL = 5_000, 2_000  # bytes with brotli


def defaults(model: Model, preset: Preset | None = None) -> dict[str, Any]:
    values = {item.name: item.default for item in model.inputs}
    return values | (preset.values if preset else {})


def preset_of(model: Model, key: str | None) -> Preset | None:
    return next((preset for preset in model.presets if preset.id == key), None)


def extremes(item: Input) -> Iterator[object]:
    """Both ends of the range, just outside it, and what is no number at all."""
    yield from (
        item.min,
        item.max,
        item.min - 1,
        item.max * 10,
        0,
        -1,
        1e300,
        "NaN",
        "Infinity",
        "-Infinity",
        "",
        "undefined",
    )
    yield None


def test_every_model_has_its_file_and_page_and_every_file_its_record() -> None:
    assert MODELS
    assert {path.stem for path in (ROOT / "docs/assets/models").glob("*.js")} == MODELS.keys()
    assert {path.stem for path in (ROOT / "docs/try-it").glob("*.md")} - {"index"} == MODELS.keys()


def test_a_case_is_known_by_its_id_on_its_page() -> None:
    """An address names a case and no model: two models of one chapter with one id would both follow it."""
    ids = [(model.chapter, preset.id) for model in MODELS.values() for preset in model.presets]
    assert sorted(set(ids)) == sorted(ids)


def all_checks() -> list[tuple[str, Check]]:
    return [(key, check) for key, model in MODELS.items() for check in model.checks]


@pytest.mark.parametrize(("key", "check"), all_checks(), ids=lambda part: part if isinstance(part, str) else part.name)
def test_worked_checks(compute: Compute, key: str, check: Check) -> None:
    model = MODELS[key]
    found = compute(key, [defaults(model, preset_of(model, check.preset)) | check.inputs])[0]
    for name, value in check.expect.items():
        assert found[name] == pytest.approx(value, abs=check.within), f"{name}: {found[name]} is not {value}"


PUBLISHED = [(key, preset) for key, model in MODELS.items() for preset in model.presets if preset.published]


@pytest.mark.parametrize(("key", "preset"), PUBLISHED, ids=lambda part: part if isinstance(part, str) else part.id)
def test_cases_reproduce_what_was_published(compute: Compute, key: str, preset: Preset) -> None:
    found = compute(key, [defaults(MODELS[key], preset)])[0]
    for item in preset.published:
        assert found[item.output] == pytest.approx(item.value, abs=item.within), item.text


@pytest.mark.parametrize("key", MODELS)
def test_odd_inputs_give_a_defined_result(compute: Compute, key: str) -> None:
    """Every input of the record at every extreme, alone and all together; and no inputs at all."""
    model = MODELS[key]
    first = defaults(model)
    odd = [{**first, item.name: value} for item in model.inputs for value in extremes(item)]
    together = [dict.fromkeys(first, value) for value in (0, -1, 1e300, "NaN", "Infinity", "", "undefined", None)]
    for inputs, found in zip(all_odd := [*odd, *together, {}], compute(key, all_odd), strict=True):
        for output in model.outputs:
            value = found[output.name]
            assert value is None or (isinstance(value, int | float) and not isinstance(value, bool)), (
                f"{output.name} is {value} for {inputs}"
            )
            if output.format == "percent" and output.name != "growth" and value is not None:
                assert -1e-9 <= value <= 1 + 1e-9, f"{output.name} is {value} for {inputs}"


@pytest.mark.parametrize("key", MODELS)
def test_every_output_comes_from_compute_and_every_state_has_words(compute: Compute, key: str) -> None:
    model = MODELS[key]
    inputs = [defaults(model, preset) for preset in model.presets]
    said = {say.when for say in model.says}
    for found in compute(key, inputs):
        assert {output.name for output in model.outputs} <= found.keys()
        assert "says" not in found or found["says"] in said, f"no words for '{found['says']}'"


@pytest.mark.parametrize("key", MODELS)
def test_a_case_with_a_published_result_shows_what_the_model_gives(key: str) -> None:
    for row in cases(MODELS[key]):
        preset = row["preset"]
        assert isinstance(preset, Preset)
        assert row["gives"] or not preset.published, f"{preset.id} has a published result and no check of its own"


OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def value_of(node: ast.AST) -> float:
    """The value of plain arithmetic; anything else is an error."""
    if isinstance(node, ast.Expression):
        return value_of(node.body)
    if isinstance(node, ast.BinOp):
        return float(OPERATORS[type(node.op)](value_of(node.left), value_of(node.right)))
    assert isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    return float(node.value)


@pytest.mark.parametrize(
    ("what", "text", "gives", "within"),
    [(one.what, one.sum, one.gives, one.within) for model in MODELS.values() for one in model.sums],
)
def test_sums(what: str, text: str, gives: float, within: float) -> None:
    assert value_of(ast.parse(text, mode="eval")) == pytest.approx(gives, abs=within), what


def test_false_match_rates_are_those_of_the_table() -> None:
    """The groups' rates stand in a table as well; a case may not drift from it."""
    import yaml

    table = yaml.safe_load((ROOT / "data/tables/false-matches-by-group.yml").read_text(encoding="utf-8"))
    rows = {row["cells"][0]: row["cells"][2:6] for row in table["rows"]}
    model = MODELS["one-threshold-four-groups"]
    for preset in model.presets:
        key = "Middle of 240 (median)" if preset.id == "middle-of-240" else preset.detail
        values = defaults(model, preset)
        assert [values[name] for name in ("whiteMen", "blackMen", "whiteWomen", "blackWomen")] == rows[key], preset.id


def test_visible_pairs_are_those_that_compute_counts() -> None:
    """The invented rows stand in the record; the module holds only which of their fields agree."""
    code = (ROOT / "docs/assets/models/same-person.js").read_text(encoding="utf-8")
    codes = re.findall(r'"([01]{4})"', code)
    for pair, found in zip(MODELS["same-person"].pairs, codes, strict=True):
        (name, birth, sex), (other, date, gender) = pair.first.split(", "), pair.second.split(", ")
        agree = (birth == date, name.split()[0] == other.split()[0], sex == gender, pair.same)
        assert "".join(str(int(part)) for part in agree) == found, pair


def texts(value: object) -> Iterator[str]:
    """Every piece of text in a record."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(part)


@pytest.mark.parametrize("key", MODELS)
def test_the_size_of_the_national_list_always_has_its_speaker(key: str) -> None:
    for text in texts(MODELS[key].model_dump()):
        assert "20 to 30 million" not in text or "one executive who was not named" in text, text


def wire(pattern: str) -> dict[str, int]:
    """Bytes of the built scripts as they travel, by file."""
    return {path.name: len(brotli.compress(path.read_bytes())) for path in (ROOT / "site/assets/models").glob(pattern)}


def test_what_a_model_sends_is_small() -> None:
    """The limit counts what travels, so that a comment or a good name costs a reader nothing."""
    kit = wire("kit.*.js")
    models = {name: size for name, size in wire("*.js").items() if name not in kit}
    assert len(kit) == 1 and len(models) == len(MODELS)
    assert sum(kit.values()) < LARGEST_KIT
    assert max(models.values()) < LARGEST_MODEL, models
