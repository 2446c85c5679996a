# How likely the words make the futures.
#
# The column's words (paragraph 15) as ranges of ICD 203, with base rates beside them,
# and the analyst's own ranges where the column has a word of possibility or none. No
# word moves a single future: futures are explored with equal weight. The words bound
# how likely the worlds are, and so which courses remain (NOTES.md).
#
# The words are read as saying into which world the decade settles: by 2030 Washington
# and the Koreas have chosen, and the choice lasts. Hence stretch = false. Read instead
# as a hazard that goes on unchanged, remote (1 to 5 percent by 2030) would be 3 to 14
# percent by 2040, and unlikely (20 to 45) would be 48 to 83, no longer unlikely; 10 to
# 40 would be 27 to 78, and the own ranges would contradict each other, for staying is
# not a hazard: 50 to 85 would be 87 to 100, and the rest cannot grow as well.
#
# The column calls the neutral peace remote and, as the end of hostility that it takes,
# unlikely. These two ranges have nothing in common, so one of them is set aside, with
# the reason, and reported.

# ---- the column's words

judgement "annulment_is_remote" {
  title     = "America leaves by 2030"
  title_ko  = "2030년까지 미국의 한반도 이탈"
  event     = scenario.F1
  says      = "remote"
  by        = 2030
  stretch   = false
  base_rate = "0.7 to 4.2 percent"
  base_from = "US defence pacts that ended within five years since 1950: 0.7 of all, 4.2 of the bilateral treaties (source pact_ends)"
  cite      = source.moon_2025.p15
}

judgement "neutral_peace_is_remote" {
  title    = "Peace and neutrality by 2030"
  title_ko = "2030년까지 평화체제와 중립화"
  event    = scenario.F2
  says     = "remote"
  by       = 2030
  stretch  = false
  cite     = source.moon_2025.p15
  note     = "no base rate: no class of comparable peaces was counted"
}

judgement "isolationism_is_unlikely" {
  title     = "Washington turns to its own hemisphere by 2030"
  title_ko  = "2030년까지 미국의 서반구 회귀"
  event     = us_doctrine == "hemisphere"
  says      = "unlikely"
  by        = 2030
  stretch   = false
  base_rate = "7 to 11 percent"
  base_from = "cuts of 30 percent or more within five years where 20,000 or more US troops stood (source troop_cuts); a cut is not a doctrine, so no clean class"
  cite      = source.moon_2025.p15
}

judgement "peace_regime_is_unlikely" {
  title     = "A peace deep enough to end the alliance by 2030"
  title_ko  = "2030년까지 동맹 종식 수준의 평화체제"
  event     = inter_korean == "peace"
  says      = "unlikely"
  by        = 2030
  stretch   = false
  set_aside = "In this case such a peace is the neutral peace, which the same paragraph calls remote; the column is read as naming a condition unlikely and its consequence remote"
  cite      = source.moon_2025.p15
}

# ---- what could be looked at before choosing
#
# Each reads one uncertainty with an error of about a third of its range: what a good
# study might reach. Whether anybody could make it is the analyst's guess.

observation "network_game" {
  title    = "War game of a regional network"
  title_ko = "역내 안보 네트워크 워게임"
  of       = network_cover
  error    = 0.05
  own      = true
}

observation "hazard_study" {
  title    = "Study of how armistices broke"
  title_ko = "정전체제 붕괴 사례 연구"
  of       = war_hazard_firm
  error    = "0.3 percent/year"
  own      = true
}

observation "loss_study" {
  title    = "Study of the cost of a full war"
  title_ko = "전면전 손실 추산 연구"
  of       = war_loss
  error    = "80 percent of GDP"
  own      = true
}

# ---- the analyst's own, where the column has no number to give

judgement "offshore_own" {
  title     = "America balances from offshore by 2030"
  title_ko  = "2030년까지 미국의 역외균형 전환"
  event     = scenario.F3
  says      = "10 to 40 percent"
  by        = 2030
  stretch   = false
  base_rate = "12 to 17 percent"
  base_from = "cuts of 20 percent or more within five years where 20,000 or more US troops stood, Korea 13; within ten years 30 to 33 (source troop_cuts)"
  own       = true
  note      = "the column calls this future possible to envision, which carries no number"
}

judgement "bargain_own" {
  title    = "The uncertain status quo still stands in 2030"
  title_ko = "2030년에도 불확실한 현상유지 지속"
  event    = scenario.F4
  says     = "50 to 85 percent"
  by       = 2030
  stretch  = false
  own      = true
  note     = "what the other futures leave"
}

judgement "renewed_own" {
  title    = "The alliance is renewed by 2030"
  title_ko = "2030년까지 한미동맹 쇄신"
  event    = scenario.F0
  says     = "2 to 25 percent"
  by       = 2030
  stretch  = false
  own      = true
  note     = "the government's word, quoted by the column, is that the door is open, which carries no number"
}
