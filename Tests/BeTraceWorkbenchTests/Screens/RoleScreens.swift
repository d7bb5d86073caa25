import BeTraceWorkbench
import Testing

/// What colours mean: one letter a cell, as `Role.letter` says.
struct RoleScreens {
  @Test func protectedBadgeAndSelection() {
    let bench = Bench()
    #expect(
      bench.frame.roles == """
        _mmmmmmm__TTT_m_PPPPPPPPPPPPPPPPPPPPPP______________________________w_w_wwwwwww_
          mmm   mmmmmmm  K TTTTTTTTTT K                  mmmmmmm ttt mmm   KKKKKK hh hh
         F ffff FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF pppp
        >H#aaaaaaaa##############H##################################################mmm|
         M aaaaaaaaaaa           MMM                                             mmmmmm|
           ppppp                                                                       |
         B aaaaaaaaaa            BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB            mmmmmmmmmm|
         H aaa                   HHHHH                                              mmm|
         H aaaaaa                HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH
         B aaaa aaaaaa           BBBBBBBBBBBB                                mmmmmmmmmm
           ppppppppp p
         B aaaaaaaaaaaaaaaaaaa   m BBBBBBBBBBBB                                 mmmmmmm
         M aaaa                  MMMMMMM                                         mmmmmm
         B aaaaaaaaaa            mmmmmm BBBBBBBBBBBBBBBBBBB                     mmmmmmm
         H aaaaaaaaa             H HHHHHHH                                          mmm
         M aaaaaaaa              MMMMMMMMMM                                      mmmmmm
         p ppppppp  pppppppppppppp ||||||||||||||||||||||||||||||||||||||||||||||| pppp
           mm     yyyyyyyyyyyyyyyyyyyyyyyy ssssssssss
           mm yyyyy
        >==mm===yyyyyyyyy=n=============================================================
           mm   yyyyyyyyyyyyyyyyyyyyy n
           mm   yyyyyyyyyyyyyyyyyyyyyyyy nnn
         w TTTT  TTTTTTm mmmmm mmmmmmmmmmmmmmmmmmmm mmm mm mmmmmmm mmm mm   K hh hhhhh
        _KKKKK_hhhh___K_hhhhh___K_hhh___K_K_hhh___K_K_hhhhhhh___K_hhhh___K_hhhh__K_hhhh_
        """)
  }

  @Test func unsavedAndWrong() {
    var bench = Bench()
    bench.press("<ctrl-a>:bff/production/resources.limits.memory<enter><enter>512mb<enter>")
    #expect(
      bench.frame.roles == """
        _mmmmmmm__TTT_m_PPPPPPPPPPPPPPPPPPPPPP_____UU_UUUUUUU___e_e_eeeee___w_w_wwwwwww_
          mmm   mmmmmmm  K TTTTTTTTTT K                  mmmmmmm ttt mmm   KKKKKK hh hh
         F ffff FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF ppppp
         M aaaa                  MMMMMMM                                         mmmmmm
         B aaaaaaaaaa            mmmmmm BBBBBBBBBBBBBBBBBBB                     mmmmmmm
         H aaaaaaaaa             H HHHHHHH                                          mmm
         M aaaaaaaa              MMMMMMMMMM                                      mmmmmm|
         M aaaa                  MMMM                                            mmmmmm|
         B aaaaaaaaaaaaaa        mmmmmm BBBBBBBBBBBBBBBBBBBBBBB                 mmmmmmm|
         B aaaaaaaaaaaaaaaa      BBBBBBBBBBBBBBBBB                              mmmmmmm|
         H aaaaaaaaaaaaaaaaaaa   HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH          mmm|
           ppppppppp
         M aaa aaaaaaa           MMMM                                            mmmmmm
         M aaa aaaaa             MMMM                                            mmmmmm
         H aaaaaa aaaaaaa        HHHHH                                              mmm
        >U#aaaaaa#aaaaa########e#UUUUU##########################################mmm#mmm#
         p ppppppp  pppppppppppppp ||||||||||||||||||||||||||||||||||||||||||||||| pppp
           mm             yyyyyyy
           mm               yyyy ssss
        >~=~~===============yyyyyyy=~~~~~===============================================
           mm           yyyyyyyyyyyyy
           mm             yyyyyyyy
         e TTT  TTTTTT TTTTTm mmmmmmmmmmmmmmmmmmmmmmmmm mm mm mmmmmmmmm mmmm mm mmmmmm
        _KKKKK_hhhh___K_hhhhh___K_hhh___K_K_hhh___K_K_hhhhhhh___K_hhhh___K_hhhh__K_hhhh_
        """)
  }
}
