* Synthetic forms: scores.
* Made by followup-surveys from the instruments' definitions. Reads data.sav, one row a form, and
  makes every score anew from the answers as keyed. SPSS and PSPP run it.

GET FILE='data.sav' /KEEP=participant mansa_life mansa_job mansa_money mansa_friends mansa_leisure
    mansa_home mansa_safety mansa_household mansa_sex mansa_family mansa_physical mansa_mental
    mansa_has_friend mansa_saw_friend mansa_accused mansa_victim.

* ==== Manchester Short Assessment of Quality of Life (MANSA) (mansa, definition 1.0).
* Priebe, Huxley, Knight and Evans (1999). Int J Soc Psychiatry 45:7-12, doi
  10.1177/002076409904500102. Items and codes: 16 questions, 12 of them of satisfaction rated 1 to 7
  and 4 answered yes or no, as read; the topics of all but the living environment, and the order,
  from knowledge and not re-read (unverified).
VARIABLE LABELS mansa_life 'life as a whole' /mansa_job 'work, training or not working' /mansa_money
    'finances' /mansa_friends 'friendships' /mansa_leisure 'leisure' /mansa_home 'accommodation'
    /mansa_safety 'personal safety' /mansa_household 'people lived with, or living alone' /mansa_sex
    'sex life' /mansa_family 'family' /mansa_physical 'physical health' /mansa_mental
    'mental health' /mansa_has_friend 'has a close friend' /mansa_saw_friend
    'saw a friend in the past week' /mansa_accused 'accused of a crime in the past year'
    /mansa_victim 'victim of violence in the past year'.
VALUE LABELS mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home mansa_safety
    mansa_household mansa_sex mansa_family mansa_physical mansa_mental 1 '1 (least satisfied)' 2 '2'
    3 '3' 4 '4 (middle)' 5 '5' 6 '6' 7 '7 (most satisfied)' -9 'Refused' -8 'Does not know' -7
    'Not applicable' -6 'Not asked' -5 'Unreadable' -4 'Data query open'.
VALUE LABELS mansa_has_friend mansa_saw_friend mansa_accused mansa_victim 0 'no' 1 'yes' -9
    'Refused' -8 'Does not know' -7 'Not applicable' -6 'Not asked' -5 'Unreadable' -4
    'Data query open'.
MISSING VALUES mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home mansa_safety
    mansa_household mansa_sex mansa_family mansa_physical mansa_mental mansa_has_friend
    mansa_saw_friend mansa_accused mansa_victim (-9 THRU -4).

* -- Quality of life, mean of 12 (mansa_mean).
* Key: Priebe et al 1999 (abstract, satisfaction mean score); mean of the 12 items of satisfaction,
  1 to 7, none reversed (verified).
* Missing items: no published rule was found; all twelve are required here, and a study may state
  its own (the mean of those answered is usual, from knowledge) (unverified).
* Answers as they enter the score (k_); whatever is no answer is absent.
RECODE mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home mansa_safety
    mansa_household mansa_sex mansa_family mansa_physical mansa_mental (1=1) (2=2) (3=3) (4=4) (5=5)
    (6=6) (7=7) (ELSE=SYSMIS) INTO k_mansa_life k_mansa_job k_mansa_money k_mansa_friends
    k_mansa_leisure k_mansa_home k_mansa_safety k_mansa_household k_mansa_sex k_mansa_family
    k_mansa_physical k_mansa_mental.
* How many items are answered, missing, and not applicable; the sum of the answers.
COMPUTE mansa_mean_answered = NVALID(k_mansa_life, k_mansa_job, k_mansa_money, k_mansa_friends,
    k_mansa_leisure, k_mansa_home, k_mansa_safety, k_mansa_household, k_mansa_sex, k_mansa_family,
    k_mansa_physical, k_mansa_mental).
COUNT s_missing1 = mansa_life mansa_job mansa_money mansa_friends mansa_leisure mansa_home
    mansa_safety mansa_household mansa_sex mansa_family mansa_physical mansa_mental (-9, -8, -7, -6,
    -5, SYSMIS).
COMPUTE mansa_mean_missing = s_missing1.
COMPUTE mansa_mean_na = 0.
COMPUTE mansa_mean_raw = SUM(k_mansa_life, k_mansa_job, k_mansa_money, k_mansa_friends,
    k_mansa_leisure, k_mansa_home, k_mansa_safety, k_mansa_household, k_mansa_sex, k_mansa_family,
    k_mansa_physical, k_mansa_mental).
* Why there is no score, if there is none. The first reason counts.
STRING mansa_mean_why (A16).
COMPUTE s_declared = mansa_mean_answered + mansa_mean_missing + mansa_mean_na.
IF (mansa_mean_why = '' AND s_declared < 12) mansa_mean_why = 'under_query'.
IF (mansa_mean_why = '' AND mansa_mean_answered = 0) mansa_mean_why = 'nothing_answered'.
COMPUTE s_gone = mansa_mean_missing + mansa_mean_na.
IF (mansa_mean_why = '' AND s_gone > 0) mansa_mean_why = 'too_many_missing'.
* Quality of life, mean of 12. Take the mean of the answers present, of 12.
IF (mansa_mean_answered > 0) mansa_mean = mansa_mean_raw / mansa_mean_answered.
IF (mansa_mean_why <> '') mansa_mean = $SYSMIS.
COMPUTE mansa_mean_prorated = 0.
IF (NOT SYSMIS(mansa_mean) AND mansa_mean_answered < 12) mansa_mean_prorated = 1.
VARIABLE LABELS mansa_mean 'Quality of life, mean of 12'.

SAVE OUTFILE='scores.sav' /KEEP=participant mansa_mean mansa_mean_answered mansa_mean_missing
    mansa_mean_na mansa_mean_prorated mansa_mean_raw mansa_mean_why.
