* All that SPSS says of its variables, as PSPP writes it: SUFFIX is that of the file, HELD its variables.
SET DECIMAL=DOT.
DATA LIST LIST (";") NOTABLE FILE="answers.txt" /who (A5) uls8_1 TO uls8_8 (F2.0) discrete (F3.0) ranged (F3.0) more (F3.0) low (F3.0) score (F8.3) visited (EDATE10) moment (DATETIME24.2) clock (TIME11.2) money (DOLLAR8.2) letter (A3) said (A600) blank (F4.1) never (SDATE10).
VARIABLE LABELS uls8_1 "Lacks company – как часто?" /discrete "Drei Gründe" /letter "Ja oder nein" /said "自分の言葉で".
VALUE LABELS uls8_1 TO uls8_8 1 "Never" 2 "Rarely" 3 "Sometimes" 4 "Often" -9 "Refused" -8 "Does not know" /discrete 1 "Да" 2 "Nein" 97 "Refused" 98 "Unknown" 99 "Not asked" /more 1 "None" -9 "Refused" /letter "J" "Ja" "N" "Nein" "X" "Refused".
MISSING VALUES uls8_1 TO uls8_8 (-9 THRU -6) /discrete (97,98,99) /ranged (-9 THRU -6) /more (-9 THRU -6, 0) /low (LO THRU -1) /letter ("X").
VARIABLE LEVEL uls8_1 TO uls8_8 (ORDINAL) /discrete letter (NOMINAL) /score ranged (SCALE).
FILE LABEL Größe und Maß.
SAVE OUTFILE="everything.sav".
SAVE OUTFILE="everything.zsav" /ZCOMPRESSED.
VARIABLE LABELS uls8_1 "Lacks company" /discrete "Three reasons".
VALUE LABELS discrete 1 "Yes" 2 "No" 97 "Refused" 98 "Unknown" 99 "Not asked".
EXPORT OUTFILE="everything.por" /DROP said.
