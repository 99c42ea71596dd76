"""What goes around the questions of a QTI package: its manifest and the settings Canvas reads."""

from xml.etree.ElementTree import Element, SubElement

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_PACKAGING = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"

_SETTINGS = {
    "shuffle_answers": "true",
    "scoring_policy": "keep_highest",
    "hide_results": "",
    "quiz_type": "assignment",
    "show_correct_answers": "true",
    "anonymous_submissions": "false",
    "could_be_locked": "false",
    "allowed_attempts": "1",
    "one_question_at_a_time": "false",
    "cant_go_back": "false",
    "available": "false",
}
"""How Canvas sets the quiz up. It is not published: a teacher does that, having looked at it."""


def manifest(names: list[str]) -> Element:
    """The manifest of a package that holds the assessments of these names."""
    root = Element(
        "manifest",
        {
            "identifier": "ardoise_manifest",
            "xmlns": _PACKAGING,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_PACKAGING} http://www.imsglobal.org/xsd/imscp_v1p1.xsd",
        },
    )
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "IMS Content"
    SubElement(metadata, "schemaversion").text = "1.1.3"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for name in names:
        settings = f"{name}_settings"
        resource = SubElement(resources, "resource", identifier=name, type="imsqti_xmlv1p2")
        SubElement(resource, "file", href=f"{name}/{name}.xml")
        SubElement(resource, "dependency", identifierref=settings)
        href = f"{name}/assessment_meta.xml"
        resource = SubElement(
            resources,
            "resource",
            identifier=settings,
            type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
            href=href,
        )
        SubElement(resource, "file", href=href)
    return root


def assessment_meta(name: str, title: str, points: float) -> Element:
    """The settings of one assessment."""
    root = Element(
        "quiz",
        {
            "identifier": name,
            "xmlns": _CANVAS,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_CANVAS} https://canvas.instructure.com/xsd/cccv1p0.xsd",
        },
    )
    SubElement(root, "title").text = title
    SubElement(root, "description")
    for key, value in _SETTINGS.items():
        SubElement(root, key).text = value
    SubElement(root, "points_possible").text = f"{points:g}"
    return root
