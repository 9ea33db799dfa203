"""A model on the page: controls, cases and results as plain HTML that a small script brings to life."""

import json
import math

from explainer.kinds import kind_of
from explainer.records.model import Basis, Input, Model, Output, Preset
from explainer.view.templates import block
from explainer.view.typography import curly
from explainer.view.view import View

# In this order: each needs those before it, and a model needs them all.
KIT = tuple(
    f"assets/models/kit/{name}.js" for name in ("numbers", "typed", "shapes", "charts", "address", "model-view")
)
_PER_DAY = ((1, "day"), (24, "hour"), (1440, "minute"), (86400, "second"))


def model(view: View, key: str) -> str:
    """A model in a chapter: the figure itself."""
    return block(_figure(view, key, alone=False))


def alone(view: View) -> str:
    """The figure on the model's own page."""
    return _figure(view, view.page.stem, alone=True)


def _figure(view: View, key: str, alone: bool) -> str:
    record = view.site.library.models[key]
    return view.draw(
        "model",
        key=key,
        model=record,
        alone=alone,
        scripts=(*KIT, f"{kind_of('model').scripts}/{key}.js"),
        payload=payload(key, record),
        cases=cases(record),
        short=short,
        bounds=bounds,
        typed=typed,
        place=place,
        basis={item.name: basis_of(item, record.presets[0]) for item in record.inputs},
    )


def payload(key: str, record: Model) -> str:
    """What the script needs of the record, as JSON that is safe inside a script element."""
    controls = [item for item in record.inputs if item.shown]
    content = {
        "id": key,
        "inputs": [
            {
                "name": item.name,
                "min": item.min,
                "max": item.max,
                "step": item.step,
                "scale": item.scale,
                "percent": item.percent,
                "shown": item.shown,
                "choices": [{"value": choice.value} for choice in item.choices],
            }
            for item in record.inputs
        ],
        "outputs": [item.model_dump(include={"name", "format", "decimals", "none"}) for item in record.outputs],
        "presets": [
            {
                "id": preset.id,
                "values": {item.name: preset.values.get(item.name, item.default) for item in record.inputs},
                "basis": {item.name: basis_of(item, preset).model_dump() for item in controls},
            }
            for preset in record.presets
        ],
        "marks": [
            mark.model_dump(include={"name", "value", "shown", "kind", "first", "second"})
            for mark in (*record.marks, *record.pairs)
        ],
        "says": [say.model_dump(exclude_none=True) for say in record.says],
    }
    return json.dumps(_printed(content), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _printed(value: object) -> object:
    """Texts, however deep they stand, with the marks of print."""
    if isinstance(value, dict):
        return {key: _printed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_printed(inner) for inner in value]
    return curly(value) if isinstance(value, str) else value


def basis_of(item: Input, preset: Preset) -> Basis:
    """Where the value of an input comes from in one case."""
    return preset.basis.get(item.name) or Basis(basis=item.basis, words=item.words)


def cases(record: Model) -> list[dict[str, object]]:
    """One row for each case: its settings, what was published of it, and what a checked run of the model gives."""
    checked: dict[str, dict[str, float]] = {}
    for check in record.checks:
        if check.preset:
            checked.setdefault(check.preset, {}).update(check.expect)
    outputs = {item.name: item for item in record.outputs}
    rows: list[dict[str, object]] = []
    for preset in record.presets:
        settings = [
            (item.label, _setting(item, preset.values.get(item.name, item.default)))
            for item in record.inputs
            if item.shown
        ]
        gives = [
            (outputs[name].label, shown(value, outputs[name])) for name, value in checked.get(preset.id, {}).items()
        ]
        rows.append({"preset": preset, "settings": settings, "gives": gives})
    return rows


def _setting(item: Input, value: float) -> str:
    for choice in item.choices:
        if choice.value == value:
            return choice.name
    return percent(value, 1) if item.percent else f"{short(value)}{' ' + item.unit if item.unit else ''}"


def bounds(item: Input) -> tuple[str, str]:
    """The two ends of a control's range, in words."""
    low, high = (percent(item.min, 1), percent(item.max, 1)) if item.percent else (short(item.min), short(item.max))
    return low, high


def typed(item: Input) -> str:
    """The default as it stands in the box beside the label."""
    return number(item.default * (100 if item.percent else 1), 9)


def place(item: Input) -> float:
    """Where the thumb of a control stands for the default; the script uses the same 200 places for a logarithm."""
    if item.scale == "linear":
        return item.default
    shift = 0 if item.min > 0 else 1
    return round(
        200 * math.log((item.default + shift) / (item.min + shift)) / math.log((item.max + shift) / (item.min + shift))
    )


# The formats below say the same as the script's, so that the table reads like the live model.


def number(value: float, decimals: int = 0) -> str:
    """``8600`` -> ``8,600``; at most so many decimals."""
    text = f"{math.floor(abs(value) * 10**decimals + 0.5) / 10**decimals:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"-{text}" if value < 0 and text.strip("0.,") else text


def short(value: float) -> str:
    """``25000000`` -> ``25 million``."""
    size, name = (1e9, " billion") if value >= 1e9 else (1e6, " million") if value >= 1e6 else (1, "")
    decimals = 2 if size > 1 or (value and value < 1) else 1 if value < 10 else 0
    return number(value / size, decimals) + name


def percent(share: float, decimals: int = 0) -> str:
    """``0.125`` -> ``12.5%``; shares near none and near all keep two figures."""
    value = share * 100
    near = min(value, abs(100 - value))
    if near and near < 1:
        decimals = min(6, max(1, 1 - math.floor(math.log10(near)))) if near > 0 else 6
    return f"{number(value, decimals)}%"


def days(value: float) -> str:
    """``0.0139`` -> ``20 minutes``."""
    size, name = next((unit for unit in _PER_DAY if value * unit[0] >= 1), _PER_DAY[-1]) if value else _PER_DAY[0]
    text = number(value * size, 1 if value * size < 10 else 0)
    return f"{text} {name}{'' if text == '1' else 's'}"


def shown(value: float, output: Output) -> str:
    """A result as the reader sees it."""
    if output.format == "percent":
        return percent(value, output.decimals)
    if output.format == "days":
        return days(value)
    if output.format == "count":
        return short(round(value)) if abs(value - round(value)) < 0.05 else short(value)
    text = number(value, output.decimals) if output.decimals else short(value)
    return f"{'1 in ' if output.format == 'one-in' else ''}{text}{' times' if output.format == 'times' else ''}"
