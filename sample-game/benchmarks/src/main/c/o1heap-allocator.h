// What workloads.c calls, by upstream o1heap over one region of 1 GiB: -DALLOCATOR='"o1heap-allocator.h"'.
#include "o1heap.h"
static O1HeapInstance* heap;
static inline void* AL(int bytes){ return o1heapAllocate(heap,(size_t)bytes); }
static inline void FR(void*block,int bytes){ (void)bytes; o1heapFree(heap,block); }
static void INIT(void){ size_t bytes=(size_t)1<<30; heap=o1heapInit(mmap(0,bytes,PROT_READ|PROT_WRITE,MAP_PRIVATE|MAP_ANONYMOUS|MAP_NORESERVE,-1,0),bytes); }
