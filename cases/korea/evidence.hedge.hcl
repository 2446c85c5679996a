# What happened after the column, for a replay.
#
# Every observation is younger than the case, so none counts unless a run asks for a
# later date. None moves a number: each says how many times likelier it is in the worlds
# that it supports than in the others. A ratio is the analyst's own throughout, and mild
# on purpose: weak (1 to 2) where an event leans one way, moderate (2 to 5) where it is
# hard to explain otherwise, nothing stronger. Governments announce much, and the same
# months produced signs for and against each future.
#
# The observations are not independent: the defence strategy and the talk of command
# come from one mind, the tariffs and the kept pledge from one quarrel. Multiplied
# together they say more than they should. What bears on no driver is left out
# (NOTES.md).

evidence "umbrella_restated" {
  title    = "Umbrella restated, Korea to lead conventional defence"
  date     = "2025-12-04"
  supports = us_posture == "offshore"
  ratio    = "weak"
  cite     = source.ncg_2025
  own      = true
}

evidence "troop_floor" {
  title    = "Congress sets a floor of 28,500 troops for a year"
  date     = "2025-12-18"
  supports = us_posture == "bargain" || us_posture == "renewed"
  ratio    = "weak"
  cite     = source.ndaa_2025
  own      = true
}

evidence "squadron_undecided" {
  title    = "A squadron reported gone, then no decision"
  date     = "2026-01-02"
  supports = us_posture == "bargain"
  ratio    = "weak"
  cite     = source.squadron_2026
  own      = true
  note     = "what speaks is that nobody could tell"
}

evidence "primary_responsibility" {
  title    = "US strategy: Korea takes primary responsibility"
  date     = "2026-01-23"
  supports = us_posture == "offshore"
  ratio    = "moderate"
  cite     = source.nds_2026
  own      = true
}

evidence "tariffs_for_the_law" {
  title    = "Tariffs to go back to 25 percent until a law is passed"
  date     = "2026-01-26"
  supports = us_posture == "bargain"
  ratio    = "moderate"
  cite     = source.tariff_threat_2026
  own      = true
}

evidence "fighters_from_osan" {
  title    = "Chinese fighters meet US fighters flown from Osan"
  date     = "2026-02-18"
  supports = rivalry == "sharp"
  ratio    = "weak"
  cite     = source.osan_2026
  own      = true
}

evidence "pledge_kept" {
  title    = "Seoul keeps its pledge though the tariffs are void"
  date     = "2026-02-22"
  supports = us_posture == "bargain"
  ratio    = "moderate"
  cite     = source.pledge_kept_2026
  own      = true
}

evidence "permanent_enemy" {
  title    = "The North's congress calls the South a permanent enemy"
  date     = "2026-02-26"
  supports = inter_korean == "hostile"
  ratio    = "moderate"
  cite     = source.party_congress_2026
  own      = true
}

evidence "missile_defences_leave" {
  title    = "Missile defences leave Korea over Seoul's objection"
  date     = "2026-03-11"
  supports = us_posture != "renewed"
  ratio    = "moderate"
  cite     = source.missile_defences_2026
  own      = true
  note     = "it fits every posture but a renewed alliance"
}

evidence "no_plan_for_taiwan" {
  title    = "US intelligence: no plan to invade Taiwan in 2027"
  date     = "2026-03-18"
  supports = rivalry != "sharp"
  ratio    = "weak"
  cite     = source.taiwan_assessment_2026
  own      = true
}

evidence "cut_after_a_quarrel" {
  title    = "5,000 troops to leave Germany after a quarrel"
  date     = "2026-05-01"
  supports = us_posture == "bargain"
  ratio    = "weak"
  cite     = source.germany_cut_2026
  own      = true
  note     = "another ally, the same way of bargaining"
}

evidence "command_by_2027" {
  title    = "Wartime command may pass to Korea in 2027"
  date     = "2026-05-21"
  supports = us_posture == "offshore"
  ratio    = "weak"
  cite     = source.opcon_2026
  own      = true
}
