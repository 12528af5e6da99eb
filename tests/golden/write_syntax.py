"""Write the golden programs anew, to be read before they are committed: python -m tests.golden.write_syntax"""

from tests.scoring.test_other_programs_agree import GOLDEN, INSTRUMENTS, LANGUAGES, job

if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for instrument in INSTRUMENTS:
        for module in LANGUAGES.values():
            path = GOLDEN / f"{instrument.id}{module.SUFFIX}"
            path.write_text(module.program(job(instrument)), encoding="utf-8")
