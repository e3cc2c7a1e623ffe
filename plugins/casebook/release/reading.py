"""What a release says of itself, read again."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from casebook.model.errors import CasebookError

ModelT = TypeVar("ModelT", bound=BaseModel)


def read_model(file: Path, model: type[ModelT], what: str) -> ModelT:
    """`file` stands in a release's folder; `what` is its name for people.

    Raises CasebookError when it is missing, damaged or of another version of the program.
    """
    release = file.parent.name
    try:
        return model.model_validate_json(file.read_bytes())
    except OSError as error:
        raise CasebookError(
            f"发布版「{release}」的{what}读不出来", f"检查「{file}」在不在、能不能读"
        ) from error
    except ValidationError as error:
        raise CasebookError(
            f"发布版「{release}」的{what}坏了", f"「{file}」不可信，请重新发布"
        ) from error
