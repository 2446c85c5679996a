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
  title_ko = "핵우산 재확인, 재래식 방위는 한국 주도"
  date     = "2025-12-04"
  supports = us_posture == "offshore"
  ratio    = "weak"
  cite     = source.ncg_2025
  own      = true
}

evidence "troop_floor" {
  title    = "Congress sets a floor of 28,500 troops for a year"
  title_ko = "미 의회, 주한미군 2만8500명 하한 1년 설정"
  date     = "2025-12-18"
  supports = us_posture == "bargain" || us_posture == "renewed"
  ratio    = "weak"
  cite     = source.ndaa_2025
  own      = true
}

evidence "squadron_undecided" {
  title    = "A squadron reported gone, then no decision"
  title_ko = "주한미군 대대 해체 보도 후 결정 미정"
  date     = "2026-01-02"
  supports = us_posture == "bargain"
  ratio    = "weak"
  cite     = source.squadron_2026
  own      = true
  note     = "what speaks is that nobody could tell"
}

evidence "primary_responsibility" {
  title    = "US strategy: Korea takes primary responsibility"
  title_ko = "미 국방전략, 한국의 1차 책임 명시"
  date     = "2026-01-23"
  supports = us_posture == "offshore"
  ratio    = "moderate"
  cite     = source.nds_2026
  own      = true
}

evidence "tariffs_for_the_law" {
  title    = "Tariffs to go back to 25 percent until a law is passed"
  title_ko = "법 통과 전까지 관세 25% 환원 예고"
  date     = "2026-01-26"
  supports = us_posture == "bargain"
  ratio    = "moderate"
  cite     = source.tariff_threat_2026
  own      = true
}

evidence "fighters_from_osan" {
  title    = "Chinese fighters meet US fighters flown from Osan"
  title_ko = "오산 출격 미 전투기에 중국 전투기 대응"
  date     = "2026-02-18"
  supports = rivalry == "sharp"
  ratio    = "weak"
  cite     = source.osan_2026
  own      = true
}

evidence "pledge_kept" {
  title    = "Seoul keeps its pledge though the tariffs are void"
  title_ko = "관세 무효에도 한국의 투자 약속 유지"
  date     = "2026-02-22"
  supports = us_posture == "bargain"
  ratio    = "moderate"
  cite     = source.pledge_kept_2026
  own      = true
}

evidence "permanent_enemy" {
  title    = "The North's congress calls the South a permanent enemy"
  title_ko = "북한 당대회, 한국을 영원한 적으로 규정"
  date     = "2026-02-26"
  supports = inter_korean == "hostile"
  ratio    = "moderate"
  cite     = source.party_congress_2026
  own      = true
}

evidence "missile_defences_leave" {
  title    = "Missile defences leave Korea over Seoul's objection"
  title_ko = "한국의 반대에도 미사일방어 전력 반출"
  date     = "2026-03-11"
  supports = us_posture != "renewed"
  ratio    = "moderate"
  cite     = source.missile_defences_2026
  own      = true
  note     = "it fits every posture but a renewed alliance"
}

evidence "no_plan_for_taiwan" {
  title    = "US intelligence: no plan to invade Taiwan in 2027"
  title_ko = "미 정보당국, 2027년 대만 침공 계획 없음 평가"
  date     = "2026-03-18"
  supports = rivalry != "sharp"
  ratio    = "weak"
  cite     = source.taiwan_assessment_2026
  own      = true
}

evidence "cut_after_a_quarrel" {
  title    = "5,000 troops to leave Germany after a quarrel"
  title_ko = "갈등 뒤 주독미군 5000명 철수"
  date     = "2026-05-01"
  supports = us_posture == "bargain"
  ratio    = "weak"
  cite     = source.germany_cut_2026
  own      = true
  note     = "another ally, the same way of bargaining"
}

evidence "command_by_2027" {
  title    = "Wartime command may pass to Korea in 2027"
  title_ko = "전작권의 2027년 한국 전환 가능성"
  date     = "2026-05-21"
  supports = us_posture == "offshore"
  ratio    = "weak"
  cite     = source.opcon_2026
  own      = true
}
