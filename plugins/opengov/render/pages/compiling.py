"""Templates compiled to plainer Python than Jinja's own.

A meeting's page makes some 70 calls, 110 escapes and 140 look-ups of attributes, and Jinja puts
a function of its own around each. Here calls and attributes are Python's, and HTML that is
already Markup is not escaped again: half the time of a page. Still escaped is everything else.
What is given up: functions that want Jinja's context, dictionary keys written as attributes,
and `*args` in templates. Jinja offers `code_generator_class` for changes like this one.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame


class _PlainCode(CodeGenerator):
    def visit_Call(  # noqa: N802 - Jinja's name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(  # noqa: N802 - likewise
        self, node: nodes.Getattr, frame: Frame
    ) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(shown if (shown := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(").__class__ is Markup else escape(shown))")


class PlainEnvironment(Environment):
    """To be made with `autoescape=True`, which macros go by."""

    code_generator_class = _PlainCode
