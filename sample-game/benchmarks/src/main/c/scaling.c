// One allocate and one free by malloc while more and more is live; the loop of Replacements.java. Prints subject,mode,live,nanos.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define MOST 10000000
#define OPERATIONS (1 << 18)
#define BATCHES 7
#define HOT 64
static double now(void) { struct timespec t; clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); return t.tv_sec * 1e9 + t.tv_nsec; }
static uint64_t state = 88172645463325252ULL;
static uint32_t next(uint64_t bound) { state ^= state << 13; state ^= state >> 7; state ^= state << 17; return (state >> 32) * bound >> 32; }
static void **live;
static void *make(uint32_t place) { uint64_t *made = malloc(32); *made = place; return made; }
static __attribute__((noinline)) void replace(uint64_t among) {
  for (int i = 0; i < OPERATIONS; i++) { uint32_t place = next(among); void *made = make(place); free(live[place]); live[place] = made; }
}
static int compare(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return x < y ? -1 : x > y; }
static void measure(const char *mode, long count, uint64_t among) {
  double nanos[BATCHES];
  for (int i = 0; i < 2; i++) replace(among);
  for (int i = 0; i < BATCHES; i++) { double start = now(); replace(among); nanos[i] = (now() - start) / OPERATIONS; }
  qsort(nanos, BATCHES, sizeof(double), compare);
  printf("C malloc (glibc),%s,%ld,%.2f\n", mode, count, nanos[BATCHES / 2]);
}
int main(void) {
  long count = 0;
  live = malloc(MOST * sizeof(void *));
  for (long decade = 100; decade <= MOST; decade *= 10)
    for (long want = decade; want <= 3 * decade && want <= MOST; want += 2 * decade) {
      for (; count < want; count++) live[count] = make(count);
      measure("hot", count, HOT);
      measure("cold", count, count);
    }
  return 0;
}
