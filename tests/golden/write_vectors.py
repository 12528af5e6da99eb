"""Write the golden test vectors anew, to be read before they are committed: python -m tests.golden.write_vectors"""

from tests.scoring.test_vectors import GOLDEN, REVIEWED, in_words, vectors_of

if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for id in REVIEWED:
        (GOLDEN / f"{id}.txt").write_text(in_words(vectors_of(id)), encoding="utf-8")
