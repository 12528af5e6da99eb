/* Scoring by a plain loop over a matrix of one byte a cell, a row a form: what a compiler can make of it at best.

   Of each form: how many items are answered, missing and not applicable, whether it is prorated, the sum of the
   keyed answers (NaN where there is no score), and how many cells have no declared meaning. No reasons in words. */

#include <math.h>
#include <stdint.h>

void score_int8(const int8_t *cells, int64_t rows, int64_t width, const int32_t *items, int32_t n,
                const int8_t *low, const int8_t *high, const int8_t *turned, const int8_t *may_not_apply,
                int32_t allow, int32_t at_least,
                double *total, int16_t *answered, int16_t *missing, int16_t *na, uint8_t *prorated,
                int64_t *undeclared) {
    int64_t odd = 0;
    for (int64_t row = 0; row < rows; row++) {
        const int8_t *form = cells + row * width;
        int32_t sum = 0, present = 0, absent = 0, outside = 0, open = 0;
        for (int32_t i = 0; i < n; i++) {
            int8_t value = form[items[i]];
            int ok = (value >= low[i]) & (value <= high[i]);
            int not_asked = (value == -7) & may_not_apply[i];
            int gone = (value >= -9) & (value <= -5) & !not_asked;
            sum += ok * (turned[i] ? low[i] + high[i] - value : value);
            present += ok;
            absent += gone;
            outside += not_asked;
            open += value == -4;
            odd += 1 - ok - not_asked - gone - (value == -4);
        }
        int scored = present > 0 && present >= at_least && absent <= allow && open == 0 && present + absent + outside == n;
        answered[row] = present;
        missing[row] = absent;
        na[row] = outside;
        prorated[row] = scored && present < n;
        total[row] = scored ? (present == n ? sum : (double)sum * n / present) : NAN;
    }
    *undeclared += odd;
}
