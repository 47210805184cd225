"""A table of rich text is reached and moved with the keys."""

from django.template import Context, Template

TABLE = "<table><tbody><tr><td>1</td></tr></tbody></table>"
FRAME = '<div class="table-wrap" tabindex="0" role="group" aria-label="Bảng">'


def rich(html):
    template = Template("{% load vietnamese %}{{ html|rich }}")
    return template.render(Context({"html": html}))


def test_each_table_stands_in_a_frame_that_keys_reach():
    framed = f"{FRAME}{TABLE}</div>"
    assert rich(f"<p>a</p>{TABLE}{TABLE}") == f"<p>a</p>{framed}{framed}"


def test_text_without_a_table_has_no_frame():
    assert rich("<p>một bảng</p>") == "<p>một bảng</p>"


def test_what_only_reads_like_a_table_makes_no_frame():
    shown = rich('<p>&lt;table&gt;</p><p><a href="/a/" title="<table>">b</a></p>')
    assert "table-wrap" not in shown
