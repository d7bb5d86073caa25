#pragma once
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

// Swift cannot see macros that hold a cast.
static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;

// The C library's header shows this only to programs that ask for all of Unix, which Swift does not.
int wcwidth(wchar_t character);
