/*
 * Plain loops for the eight indicators of `npm run bench:ta`, compiled with `cc -O2`: what the same arithmetic costs
 * without a JavaScript engine. Same conventions as lib/ta (TA-Lib's), caller-owned outputs, no checks for gaps.
 *
 * argv[1]: file of float64 columns high, low, close, one behind the other. Each line of standard input names an
 * indicator; each line of standard output is the nanoseconds of one pass and a value of its result.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long n;
static const double *high, *low, *close_;
static double *a, *b, *c;

static double larger(double x, double y) { return x > y ? x : y; }
static double smaller(double x, double y) { return x < y ? x : y; }

static void sma(int length) {
  double sum = 0;
  for (long i = 0; i < length; i++) sum += close_[i];
  a[length - 1] = sum / length;
  for (long i = length; i < n; i++) {
    sum += close_[i] - close_[i - length];
    a[i] = sum / length;
  }
}

static void ema(int length) {
  const double k = 2.0 / (length + 1), decay = 1 - k;
  double level = 0;
  for (long i = 0; i < length; i++) level += close_[i];
  level /= length;
  a[length - 1] = level;
  for (long i = length; i < n; i++) {
    level = k * close_[i] + decay * level;
    a[i] = level;
  }
}

static void rsi(int length) {
  const double k = 1.0 / length, decay = 1 - k;
  double gain = 0, loss = 0;
  for (long i = 1; i < n; i++) {
    const double change = close_[i] - close_[i - 1];
    const double rise = larger(change, 0), fall = larger(-change, 0);
    if (i <= length) {
      gain += rise / length;
      loss += fall / length;
      if (i < length) continue;
    } else {
      gain = decay * gain + k * rise;
      loss = decay * loss + k * fall;
    }
    a[i] = gain + loss < 1e-14 ? 0 : 100 * gain / (gain + loss);
  }
}

static void macd(int fastLength, int slowLength, int signalLength) {
  const double fastK = 2.0 / (fastLength + 1), slowK = 2.0 / (slowLength + 1), signalK = 2.0 / (signalLength + 1);
  const long seed = slowLength - 1, first = seed + signalLength - 1;
  double fast = 0, slow = 0, signal = 0;
  for (long i = seed - fastLength + 1; i <= seed; i++) fast += close_[i] / fastLength;
  for (long i = 0; i <= seed; i++) slow += close_[i] / slowLength;
  signal = (fast - slow) / signalLength;
  for (long i = seed + 1; i < n; i++) {
    fast = fastK * close_[i] + (1 - fastK) * fast;
    slow = slowK * close_[i] + (1 - slowK) * slow;
    const double line = fast - slow;
    if (i <= first) signal += line / signalLength;
    else signal = signalK * line + (1 - signalK) * signal;
    if (i < first) continue;
    a[i] = line;
    b[i] = signal;
    c[i] = line - signal;
  }
}

static void bbands(int length, double width) {
  const double base = close_[0];
  double sum = 0, squares = 0;
  for (long i = 0; i < n; i++) {
    const double entering = close_[i] - base;
    sum += entering;
    squares += entering * entering;
    if (i >= length) {
      const double leaving = close_[i - length] - base;
      sum -= leaving;
      squares -= leaving * leaving;
    }
    if (i < length - 1) continue;
    const double mean = sum / length, variance = squares / length - mean * mean;
    const double half = width * sqrt(larger(variance, 0));
    b[i] = mean + base;
    a[i] = b[i] + half;
    c[i] = b[i] - half;
  }
}

static double trueRange(long i) {
  return larger(high[i], close_[i - 1]) - smaller(low[i], close_[i - 1]);
}

static void atr(int length) {
  const double k = 1.0 / length, decay = 1 - k;
  double level = 0;
  for (long i = 1; i <= length; i++) level += trueRange(i) / length;
  a[length] = level;
  for (long i = length + 1; i < n; i++) {
    level = decay * level + k * trueRange(i);
    a[i] = level;
  }
}

/* %K over `length` bars by rescan when the extreme leaves the window, then two averages of three. */
static void stoch(int length, int slowing, int smoothing) {
  const long first = length - 1, firstSlow = first + slowing - 1, firstBoth = firstSlow + smoothing - 1;
  long top = -1, bottom = -1;
  double slow = 0, smooth = 0;
  for (long i = first; i < n; i++) {
    const long oldest = i - length + 1;
    if (top < oldest) {
      top = oldest;
      for (long j = oldest + 1; j <= i; j++) if (high[j] >= high[top]) top = j;
    } else if (high[i] >= high[top]) top = i;
    if (bottom < oldest) {
      bottom = oldest;
      for (long j = oldest + 1; j <= i; j++) if (low[j] <= low[bottom]) bottom = j;
    } else if (low[i] <= low[bottom]) bottom = i;
    const double range = high[top] - low[bottom];
    c[i] = range == 0 ? 0 : 100 * (close_[i] - low[bottom]) / range;
    slow += c[i];
    if (i > firstSlow) slow -= c[i - slowing];
    if (i < firstSlow) continue;
    a[i] = slow / slowing;
    smooth += a[i];
    if (i > firstBoth) smooth -= a[i - smoothing];
    if (i >= firstBoth) b[i] = smooth / smoothing;
  }
}

static void adx(int length) {
  const double decay = 1 - 1.0 / length;
  double plus = 0, minus = 0, range = 0, level = 0;
  for (long i = 1; i < n; i++) {
    const double up = high[i] - high[i - 1], down = low[i - 1] - low[i];
    const double plusMove = up > down && up > 0 ? up : 0, minusMove = down > up && down > 0 ? down : 0;
    const double fade = i < length ? 1 : decay;
    plus = fade * plus + plusMove;
    minus = fade * minus + minusMove;
    range = fade * range + trueRange(i);
    if (i < length) continue;
    const double both = plus + minus;
    const double dx = range == 0 || both == 0 ? 0 : 100 * fabs(plus - minus) / both;
    if (i < 2 * length) level += dx / length;
    else level = (level * (length - 1) + dx) / length;
    if (i >= 2 * length - 1) a[i] = level;
  }
}

static int run(const char *name) {
  if (strcmp(name, "SMA") == 0) sma(20);
  else if (strcmp(name, "EMA") == 0) ema(20);
  else if (strcmp(name, "RSI") == 0) rsi(14);
  else if (strcmp(name, "MACD") == 0) macd(12, 26, 9);
  else if (strcmp(name, "BBANDS") == 0) bbands(20, 2);
  else if (strcmp(name, "ATR") == 0) atr(14);
  else if (strcmp(name, "STOCH") == 0) stoch(14, 3, 3);
  else if (strcmp(name, "ADX") == 0) adx(14);
  else return 0;
  return 1;
}

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  if (file == NULL) return 2;
  fseek(file, 0, SEEK_END);
  n = ftell(file) / (long)(3 * sizeof(double));
  rewind(file);
  double *columns = malloc(3 * n * sizeof(double));
  a = calloc(n, sizeof(double));
  b = calloc(n, sizeof(double));
  c = calloc(n, sizeof(double));
  if (columns == NULL || a == NULL || b == NULL || c == NULL) return 3;
  if (fread(columns, sizeof(double), 3 * n, file) != (size_t)(3 * n)) return 4;
  high = columns;
  low = columns + n;
  close_ = columns + 2 * n;
  char name[32];
  while (scanf("%31s", name) == 1) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    if (!run(name)) return 5;
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%lld %.17g\n", (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec), a[n - 1]);
    fflush(stdout);
  }
  return 0;
}
