"""Write the golden forms anew, to be looked at before they are committed: python -m tests.golden.write_forms"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.golden.forms import FOLDER, PICTURES, TEXTS, pictures, said

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in TEXTS:
        (FOLDER / f"{name}.txt").write_text(said(name), "utf-8")
    for name in PICTURES:
        with TemporaryDirectory() as place:
            for page, picture in pictures(name, Path(place)).items():
                picture.convert("L").quantize(16).save(FOLDER / f"{name}-{page}.png", optimize=True)
