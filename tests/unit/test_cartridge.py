"""A cartridge that course systems read as we mean it: each rule here is one that broke in a real one."""

import html
import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from explainer.export.teaching.cartridge import CC11, CC12, Version, as_cartridge
from explainer.export.teaching.courses import courses
from explainer.export.teaching.parts import Course, Quiz
from explainer.site import Site
from tests.html import listing
from tests.teaching import NASTY, labels, mark, moodle_general, nasty_course, nasty_item, open_edx_right, parsed

VERSIONS = pytest.mark.parametrize("version", [CC11, CC12], ids=["1.1", "1.2"])
# Course systems keep these; they take others out, and run the words of their neighbours together.
KEPT = {"p", "ol", "li", "a"}
Files = dict[str, bytes]


def unpacked(data: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def every(records: Site) -> dict[str, tuple[Course, Files]]:
    """Every course of the site in both versions, unpacked, and a hostile one."""
    made = [*courses(records), nasty_course()]
    return {
        f"{course.stem} {version.number}": (course, unpacked(as_cartridge(course, version)))
        for course in made
        for version in (CC11, CC12)
    }


def narrow(text: str | None) -> str:
    """Words with the signs that stand wide in a cartridge as they were written."""
    return (text or "").translate({0xFF1C: "<", 0xFF06: "&", 0xFF05: "%"})


def quizzes(files: Files) -> Iterator[Element]:
    for name in files:
        if name.endswith("quiz.xml"):
            yield parsed(files[name])


def items(files: Files) -> Iterator[Element]:
    for quiz in quizzes(files):
        yield from quiz.iter("item")


def test_every_file_is_well_formed_whatever_its_words(every: dict[str, tuple[Course, Files]]) -> None:
    for _, files in every.values():
        assert list(files)[0] == "imsmanifest.xml"
        assert all(parsed(data) is not None for data in files.values())
    _, files = every["nasty 1.1.0"]
    topic = parsed(files["nasty-talk/discussion.xml"])
    assert narrow(topic.findtext("title")) == NASTY[1]
    inner = parsed(_talks(topic)[0])
    assert [narrow(one.text) for one in inner.iter("li")] == [f"{NASTY[0]} For each of these: c. Say: a; b.", NASTY[1]]
    assert {one.tag for one in inner.iter()} == {"div", *KEPT}, "a hostile title became an element"


def test_what_is_decoded_once_more_is_still_no_markup(every: dict[str, tuple[Course, Files]]) -> None:
    """Moodle decodes the words that it imports once too often, and puts a dollar for ``%24``."""
    for name, (_, files) in every.items():
        for file, data in files.items():
            words = [one.text or "" for one in parsed(data).iter() if one.get("texttype") != "text/html"]
            words += [one.get("title", "") for one in parsed(data).iter()]
            # What a discussion says is HTML already; its words must survive the same.
            words += [one.text or "" for text in _talks(parsed(data)) for one in parsed(text).iter()]
            for text in words:
                assert html.unescape(text).replace("%24", "$") == text and "<" not in text, f"{name}, {file}: {text}"


def _talks(root: Element) -> list[bytes]:
    return [f"<div>{one.text}</div>".encode() for one in root.iter() if one.get("texttype") == "text/html"]


@pytest.mark.parametrize(("version", "number", "mark"), [(CC11, "1.1.0", "v1p1"), (CC12, "1.2.0", "v1p2")])
def test_each_version_gives_its_files_the_types_and_namespaces_of_its_own(
    version: Version, number: str, mark: str
) -> None:
    manifest = unpacked(as_cartridge(nasty_course(), version))["imsmanifest.xml"]
    assert f'xmlns="http://www.imsglobal.org/xsd/imscc{mark}/imscp_v1p1"'.encode() in manifest
    assert parsed(manifest).findtext("metadata/schemaversion") == number
    assert [one.get("type") for one in parsed(manifest).iter("resource")] == [
        f"imswl_xml{mark}",
        f"imsdt_xml{mark}",
        f"imsqti_xmlv1p2/imscc_xml{mark}/assessment",
    ]


def test_a_cartridge_holds_no_clock_and_no_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(as_cartridge(nasty_course(), CC11))) as archive:
        told = {(one.date_time, one.compress_type, one.create_system, one.external_attr) for one in archive.infolist()}
    assert told == {((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3, 0o100644 << 16)}


@VERSIONS
def test_a_manifest_says_its_version_in_its_first_kilobyte(version: Version) -> None:
    other = {"v1p1": "v1p2", "v1p2": "v1p1"}[version.mark]
    for name, data in unpacked(as_cartridge(nasty_course(), version)).items():
        head = data[:1024].decode()
        first = re.search(r"<\w+ ([\w:]+)=\"([^\"]+)\"", head)
        assert first and first[1] == "xmlns", f"{name}: another attribute comes before the namespace"
        assert first[2] == "http://www.imsglobal.org/xsd/ims_qtiasiv1p2" or f"imscc{version.mark}/" in first[2]
        assert f"cc{other}" not in data.decode(), f"{name} names the other version"


def test_everything_listed_is_there_once_and_nothing_else(every: dict[str, tuple[Course, Files]]) -> None:
    faults = []
    for name, (_, files) in every.items():
        manifest = parsed(files["imsmanifest.xml"])
        listed = [one.get("href") for one in manifest.iter("file")]
        resources = [one.get("identifier") for one in manifest.iter("resource")]
        used = [one.get("identifierref") for one in manifest.iter("item") if one.get("identifierref")]
        ids = [one.get("identifier") for one in manifest.iter() if one.get("identifier")]
        if sorted(map(str, listed)) != sorted(set(files) - {"imsmanifest.xml"}) or sorted(map(str, used)) != sorted(
            map(str, resources)
        ):
            faults.append(f"{name}: files {listed}, resources {resources}, used {used}")
        if len(ids) != len(set(ids)):
            faults.append(f"{name}: an identifier stands twice")
    assert not faults, listing(faults)


def test_elements_stand_in_the_order_of_their_schema(every: dict[str, tuple[Course, Files]]) -> None:
    for _, files in every.values():
        assert [one.tag for one in parsed(files["imsmanifest.xml"])] == ["metadata", "organizations", "resources"]
        for item in items(files):
            tags = [one.tag for one in item]
            assert tags[:3] == ["itemmetadata", "presentation", "resprocessing"]
            assert set(tags[3:]) == {"itemfeedback"}


def test_a_title_is_the_same_in_the_list_the_file_and_the_quiz(every: dict[str, tuple[Course, Files]]) -> None:
    faults = []
    for name, (_, files) in every.items():
        manifest = parsed(files["imsmanifest.xml"])
        hrefs = {one.get("identifier"): one.find("file") for one in manifest.iter("resource")}
        for item in (one for one in manifest.iter("item") if one.get("identifierref")):
            file = hrefs[item.get("identifierref")]
            inside = parsed(files[str(file.get("href") if file is not None else "")])
            quiz = inside.find("assessment")
            said = quiz.get("title") if quiz is not None else inside.findtext("title")
            if said != item.findtext("title"):
                faults.append(f"{name}: '{item.findtext('title')}' in the list, '{said}' in its file")
    assert not faults, listing(faults)


def test_every_title_of_a_chapter_bears_its_number(records: Site) -> None:
    for number, page in enumerate(records.chapters(), 1):
        course = next(one for one in courses(records) if one.key == page.stem)
        titles = [step.title for folder in course.folders for step in (folder, *folder.steps)]
        assert all(title.startswith(f"{number}. ") for title in titles), titles


def test_a_quiz_has_four_questions_and_no_other_number(every: dict[str, tuple[Course, Files]]) -> None:
    for name, (_, files) in every.items():
        assert [len(list(quiz.iter("item"))) for quiz in quizzes(files)] == [4] * len(list(quizzes(files))), name
    for wrong in (3, 5):
        with pytest.raises(ValueError, match=f"has {wrong} questions"):
            Quiz("q", "Quiz", tuple(map(nasty_item, range(wrong))))


def test_addresses_are_whole_and_ours(records: Site) -> None:
    faults = []
    for course in courses(records):
        for name, data in unpacked(as_cartridge(course, CC11)).items():
            if name == "imsmanifest.xml":
                continue
            text = data.decode().replace("&quot;", '"').replace("&lt;", "<")
            named = re.findall(r"(?:href|src)=\"([^\"]*)\"", text)
            faults += [f"{name}: {one}" for one in named if not one.startswith(records.site_url)]
    assert not faults, listing(faults)


def test_markup_of_a_discussion_is_what_course_systems_keep(records: Site) -> None:
    for course in courses(records):
        for name, data in unpacked(as_cartridge(course, CC11)).items():
            if name.endswith("discussion.xml"):
                inner = parsed(_talks(parsed(data))[0])
                assert {one.tag for one in inner.iter()} <= {"div", *KEPT}, name
                assert {key for one in inner.iter() for key in one.attrib} <= {"href"}, name


def test_an_answer_is_marked_and_answered_as_the_record_says(every: dict[str, tuple[Course, Files]]) -> None:
    faults = []
    for name, (course, files) in every.items():
        asked = {item.id: item for item in course.items}
        for element in items(files):
            item = asked[str(element.get("ident"))]
            assert narrow(element.findtext("presentation/material/mattext")) == item.ask
            assert {letter: narrow(text) for letter, text in labels(element).items()} == {
                choice.letter: choice.text for choice in item.choices
            }
            for choice in item.choices:
                got = mark(element, choice.letter)
                if (got.points, list(map(narrow, got.said))) != (float(choice.right), [item.because, choice.why]):
                    faults.append(f"{name}, {item.id}, {choice.letter}: {got}")
            if narrow(moodle_general(element)) != item.because:
                faults.append(f"{name}, {item.id}: Moodle would tell all '{moodle_general(element)}'")
            if open_edx_right(element) != [item.right.letter]:
                faults.append(f"{name}, {item.id}: Open edX would take {open_edx_right(element)} for right")
    assert not faults, listing(faults)


def test_nothing_but_links_discussions_and_quizzes_travels(every: dict[str, tuple[Course, Files]]) -> None:
    """No key: a page marked for teachers is hidden by one course system and open in the others."""
    for name, (_, files) in every.items():
        kinds = {file.rpartition("/")[2] for file in files}
        assert kinds <= {"imsmanifest.xml", "link.xml", "discussion.xml", "quiz.xml"}, name
        told = [data.decode() for file, data in files.items() if not file.endswith("quiz.xml")]
        assert not any("Instructor" in text for text in told)


def test_an_answer_stands_nowhere_but_in_a_quiz(records: Site) -> None:
    faults = []
    for course in courses(records):
        said = {item.because for item in course.items} | {
            choice.why for item in course.items for choice in item.choices
        }
        for name, data in unpacked(as_cartridge(course, CC11)).items():
            text = data.decode()
            if not name.endswith("quiz.xml"):
                faults += [f"{course.stem}, {name}: {words}" for words in said if len(words) > 20 and words in text]
    assert not faults, listing(faults)
