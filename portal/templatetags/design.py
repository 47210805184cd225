"""A sample on the page of examples: a component's name, words, look and mark-up."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import mark_safe

from portal.components import COMPONENTS, Component

register = template.Library()


class Sample(template.Node):
    """Shows its inside, and the mark-up of it folded below."""

    def __init__(self, nodelist: NodeList, component: Component) -> None:
        self.nodelist, self.component = nodelist, component

    def render(self, context: template.Context) -> str:
        html = self.nodelist.render(context).strip()
        page = context.template.engine.get_template("portal/design/_sample.html")
        shown = {"component": self.component, "markup": html, "html": mark_safe(html)}
        return page.render(template.Context(shown))


@register.tag
def sample(parser: Parser, token: Token) -> Sample:
    """`{% sample notice %}…{% endsample %}`: that component of portal.components."""
    _tag, key = token.split_contents()
    nodelist = parser.parse(("endsample",))
    parser.delete_first_token()
    return Sample(nodelist, COMPONENTS[key])
