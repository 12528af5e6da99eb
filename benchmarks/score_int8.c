/* Scoring by a plain loop over a matrix of one byte a cell, a column an item: what a compiler can make of it at best.

   Of each form: how many items are answered, missing and not applicable, whether it is prorated, the sum of the
   keyed answers (NaN where there is no score), and how many cells have no declared meaning. No reasons in words.
   A block of forms at a time, so that their counts stay near; the inner loop has no branch. */

#include <math.h>
#include <stdint.h>

#define BLOCK 2048

void score_int8(const int8_t *restrict cells, int64_t rows, const int32_t *items, int32_t n, const int8_t *low,
                const int8_t *high, const int8_t *turned, const int8_t *may_not_apply, int32_t allow,
                int32_t at_least, double *total, int16_t *answered, int16_t *missing, int16_t *na,
                uint8_t *prorated, int64_t *undeclared) {
    int16_t sum[BLOCK], open[BLOCK], present[BLOCK], absent[BLOCK], outside[BLOCK];
    for (int64_t from = 0; from < rows; from += BLOCK) {
        int64_t many = rows - from < BLOCK ? rows - from : BLOCK;
        for (int64_t i = 0; i < many; i++)
            sum[i] = open[i] = present[i] = absent[i] = outside[i] = 0;
        for (int32_t k = 0; k < n; k++) {
            const int8_t *restrict values = cells + items[k] * rows + from;
            const int16_t l = low[k], h = high[k], skips = may_not_apply[k], sign = turned[k] ? -1 : 1;
            const int16_t shift = turned[k] ? l + h : 0;
            for (int64_t i = 0; i < many; i++) {
                int16_t v = values[i];
                int16_t ok = (v >= l) & (v <= h), skipped = (v == -7) & skips;
                present[i] += ok;
                sum[i] += ok * (shift + sign * v);
                outside[i] += skipped;
                absent[i] += (v >= -9) & (v <= -5) & (1 - skipped);
                open[i] += v == -4;
            }
        }
        for (int64_t i = 0; i < many; i++) {
            int declared = present[i] + absent[i] + outside[i];
            int scored = present[i] > 0 && present[i] >= at_least && absent[i] <= allow && declared == n;
            *undeclared += n - declared - open[i];
            answered[from + i] = present[i];
            missing[from + i] = absent[i];
            na[from + i] = outside[i];
            prorated[from + i] = scored && present[i] < n;
            total[from + i] = scored ? (double)sum[i] * n / present[i] : NAN;
        }
    }
}
