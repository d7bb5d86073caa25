// What a terminal program needs from C: signal handlers, an eventfd, memfds. Swift has no way to write the first
// safely, and its Glibc module lacks the other two. All state is one per process, as signals are.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// Notices: what happened since one last asked, as a set of bits. Bit n stands for signal n, bit 0 for signal 64, and the
// one of SIGKILL, which nobody is ever told of, for `notice_wake`.

// The descriptor that is readable while notices wait; -1 when the system has none left. The first call makes it.
int notice_descriptor(void);
// Gives the waiting notices and forgets them.
uint64_t notice_take(void);
// Puts its bit among the notices, from any thread.
void notice_wake(void);

// Collects as notices WINCH, TSTP, CONT, CHLD, and all that ends a program which does not say otherwise, but for KILL and
// for crashes. Those that were ignored (nohup) stay ignored, but for CHLD.
void signals_watch(void);
// Gives the signals back to whoever had them before `signals_watch`.
void signals_unwatch(void);
// Whether SIGTSTP stops the process, as it does by default, or is a notice. Nothing changes where it was ignored.
void signals_let_stop(bool stops);

// Has a crash or `exit` first write `text` to `terminal`, give it these line settings and replay standard error. The
// crash then takes its course: whoever handled it before handles it again. Does nothing when it is at work already.
void crash_guard(int terminal, const struct termios *settings, const char *text, size_t length);
// Ends what `crash_guard` began.
void crash_unguard(void);

// Keeps what is written to `descriptor`, until `picture_send` writes it to `terminal` in one piece and has `descriptor` mean
// that terminal again. ncurses writes a screen in a hundred pieces, and each would wake whoever draws it.
void picture_gather(int descriptor);
void picture_send(int descriptor, int terminal);

// Keeps what is written to standard error away from the screen, if that is where it would go.
void stderr_park(void);
// Gives standard error back and writes to it what was kept.
void stderr_replay(void);
