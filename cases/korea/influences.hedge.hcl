# What promotes and what hinders what among the drivers.
#
# A row promotes (+) or hinders (-) the states in the columns, from -3 to +3, and a world
# hangs together when no driver would rather be in another state (cross-impact balances,
# Weimer-Jehle 2006). A section that is not here is zero: the column gives no reason and
# the analyst has none. Of the 558 worlds that satisfy the constraints twelve hang
# together, and futures are drawn from these twelve.
#
# The column gives signs and reasons. How strong each is, from 1 to 3, is judgement
# throughout; `own = true` beside a cite says that a sign is own as well. Three choices
# were made after a first version had been seen; NOTES.md says which and why.

# ---- what Washington thinks it owes the world

impact "us_doctrine" "rivalry" {
  table = <<-T
                 easing  managed  sharp
    hemisphere        1        0     -1
    restraint        -1        1      0
    transaction       0        1      0
    leadership       -2        0      2
  T
  why  = "A hemispheric turn lets go of the contest; committed leadership sustains it; restraint and dealing tame it"
  cite = [source.moon_2025.p13, source.moon_2025.p16]
  own  = true
}

impact "us_doctrine" "us_posture" {
  table = <<-T
                 annul  offshore  bargain  renewed
    hemisphere       2         0        1       -2
    restraint       -1         3       -1       -1
    transaction     -1         0        3       -2
    leadership      -3        -1        0        3
  T
  why  = "A hemispheric turn is what annulment needs, yet it can also collect bills; restraint is the offshore balancer; transactionalism reopens prices; leadership renews"
  cite = [source.moon_2025.p5, source.moon_2025.p6, source.moon_2025.p8, source.moon_2025.p13, source.moon_2025.p17, source.moon_2025.p18, source.moon_2025.p19]
}

impact "us_doctrine" "china_reach" {
  table = <<-T
                 sphere  contested  contained
    hemisphere        2          0         -2
    restraint        -1          1          0
    transaction       0          1         -1
    leadership       -2          0          2
  T
  why  = "Leaving the region to China goes with the hemispheric turn; leadership contains"
  cite = source.moon_2025.p13
}

impact "us_doctrine" "consensus" {
  table = <<-T
                 alliance_first  self_reliance  divided
    hemisphere               -1              1        0
    restraint                -1              2       -1
    transaction              -1              1        0
    leadership                2             -1       -1
  T
  why  = "Pressure and withdrawal feed the debate on standing alone; leadership feeds trust"
  cite = [source.moon_2025.p9, source.moon_2025.p10]
}

# ---- rivalry

impact "rivalry" "us_doctrine" {
  table = <<-T
             hemisphere  restraint  transaction  leadership
    easing            1          1            0          -2
    managed           0          0            0           0
    sharp            -2          0            1           1
  T
  why  = "Rising rivalry works against isolation; easing makes retrenchment cheap"
  cite = source.moon_2025.p16
  own  = true
}

impact "rivalry" "us_posture" {
  table = <<-T
             annul  offshore  bargain  renewed
    easing       1         1       -1       -1
    managed      0         0        0        0
    sharp       -2        -1        2        1
  T
  why  = "Rising rivalry holds troops in place and raises what is asked of them"
  cite = [source.moon_2025.p16, source.moon_2025.p19, source.moon_2025.p20]
}

impact "rivalry" "inter_korean" {
  table = <<-T
             hostile  thaw  peace
    easing         0     1      0
    managed        0     0      0
    sharp          2    -1     -1
  T
  why  = "Rivalry hardens the blocs and with them the two Koreas"
  cite = source.moon_2025.p16
}

impact "rivalry" "china_reach" {
  table = <<-T
             sphere  contested  contained
    easing        1          0         -1
    managed       0          0          0
    sharp        -1          1          0
  T
  why  = "Easing concedes reach, sharp rivalry contests it"
  cite = [source.moon_2025.p13, source.moon_2025.p16]
  own  = true
}

# ---- what Washington does about Korea

impact "us_posture" "inter_korean" {
  table = <<-T
              hostile  thaw  peace
    annul           1     0      1
    offshore        0     0      0
    bargain         0     0     -1
    renewed         1     0     -1
  T
  why  = "Annulment emboldens the North or completes a neutral peace; a standing alliance rules a neutral peace out; renewed drills harden"
  cite = source.moon_2025.p14
  own  = true
}

impact "us_posture" "china_reach" {
  table = <<-T
              sphere  contested  contained
    annul          3         -1         -2
    offshore      -1          2         -1
    bargain       -1          1          0
    renewed       -2          0          2
  T
  why  = "Annulment writes off influence in East Asia; allies under an offshore balancer contest; a renewed alliance contains"
  cite = [source.moon_2025.p12, source.moon_2025.p13, source.moon_2025.p17]
}

impact "us_posture" "consensus" {
  table = <<-T
              alliance_first  self_reliance  divided
    annul                 -3              3        0
    offshore              -2              2        0
    bargain                0              0        0
    renewed                3             -2       -1
  T
  why  = "Without or with less US the case for self-reliance wins; renewal restores trust"
  cite = [source.moon_2025.p1, source.moon_2025.p10, source.moon_2025.p17]
}

# ---- the two Koreas

impact "inter_korean" "us_posture" {
  table = <<-T
             annul  offshore  bargain  renewed
    hostile     -1         0        1        0
    thaw         0         1        0       -1
    peace        3         0       -2       -1
  T
  why  = "Peace and neutrality remove the reason for the alliance; hostility gives Washington its lever"
  cite = [source.moon_2025.p14, source.moon_2025.p19]
  own  = true
}

impact "inter_korean" "consensus" {
  table = <<-T
             alliance_first  self_reliance  divided
    hostile               1              0       -1
    thaw                 -1              0        1
    peace                -2              2        0
  T
  why = "Hostility rallies to the ally, thaw divides, peace unites on standing alone"
  own = true
}

# ---- China's reach

impact "china_reach" "us_doctrine" {
  table = <<-T
               hemisphere  restraint  transaction  leadership
    sphere              2         -1            0          -1
    contested           0          0            0           0
    contained          -1          0            0           1
  T
  why  = "A conceded sphere makes the hemispheric turn complete; a held line keeps leadership going"
  cite = source.moon_2025.p13
}

impact "china_reach" "rivalry" {
  table = <<-T
               easing  managed  sharp
    sphere          2        0     -2
    contested      -1        0      1
    contained      -1        1      0
  T
  why  = "A conceded sphere ends the contest, a contested one feeds it"
  cite = [source.moon_2025.p13, source.moon_2025.p16]
}

# ---- what Koreans agree on

impact "consensus" "us_posture" {
  table = <<-T
                    annul  offshore  bargain  renewed
    alliance_first     -1        -1        1        1
    self_reliance       1         1       -1       -1
    divided             0         0        1       -1
  T
  why  = "Self-reliance makes the patron's exit cheaper; a divided client is easier to squeeze"
  cite = source.moon_2025.p9
  own  = true
}

impact "consensus" "inter_korean" {
  table = <<-T
                    hostile  thaw  peace
    alliance_first        1    -1      0
    self_reliance         0     0      0
    divided               0     0      0
  T
  why = "An alliance-first South is met with hostility"
  own = true
}
