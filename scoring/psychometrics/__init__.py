"""How well scores measure, from the answers that they are made of: consistency, extremes, agreement of raters.

Pure functions of matrices of numbers, and what they say of one score's forms. Nobody's answers are printed
here, and nothing here changes a score. NumPy and SciPy are imported by whoever imports these files.

    estimate      a number with its interval, and the reason where there is none
    alpha         Cronbach's alpha with Feldt's interval
    omega         McDonald's omega from one factor
    item_rest     each item against the sum of the others
    icc           the agreement of raters who rated the same people
    figures       all of these for one declared score
    remarks       what of it asks for a second look, and what does not
"""
