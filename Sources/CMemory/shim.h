#pragma once
// How memory is taken from the system, as mallopt(3) describes it; Swift's Glibc module lacks that, too. Sizes in bytes.
int mallopt(int parameter, int value);

enum { trim_threshold = -1, top_pad = -2, mmap_threshold = -3 };
