# A Korean Peninsula without the United States.
#
# A column of 24 November 2025 fears a peninsula without the United States less than one
# on which today's uncertainty goes on. This case makes its claims testable: the futures
# it tells apart, the numbers behind them, what Seoul can do, and what would have to be
# true for the claims to hold.
#
#   korea.hedge.hcl         the question and the argument        (this file)
#   sources.hedge.hcl       what the case relies on
#   futures.hedge.hcl       drivers, constraints, scenarios F0 to F4
#   influences.hedge.hcl    what promotes and hinders what among the drivers
#   judgements.hedge.hcl    how likely the words make the futures
#   numbers.hedge.hcl       uncertainties, constants, channel switches
#   courses.hedge.hcl       levers and courses
#   model.hedge.hcl         how one future unfolds, and what counts
#   tests.hedge.hcl         what theory demands of the model
#   coverage.hedge.hcl      which block carries which paragraph of the column
#   evidence.hedge.hcl      what happened afterwards, off unless asked for
#   sources_2026.hedge.hcl  where that is reported
#   NOTES.md                what is published, what is judgement, what turns on it
#
# Frozen on the day of the column: nothing that feeds a number is younger.

case "korea" {
  title       = "A Korean Peninsula without the United States"
  title_ko    = "미국 없는 한반도"
  question    = "Is the uncertain status quo the worst future for Korea, and what should Seoul do about it?"
  question_ko = "불확실한 현상유지가 한국에 최악의 미래인가? 한국은 어떻게 대응해야 하는가?"
  focal       = actor.rok
  horizon     = { from = 2026, to = 2040 }
  as_of       = "2025-11-24"
  lexicon     = "icd203"
  baseline    = scenario.F4
  headline    = outcome.welfare
  verdict     = { holds = 0.9, fails = 0.1 }
  hold_up     = variant.demands_fixed
  aversion    = { risk = 0.1, ambiguity = 1 }
}

actor "rok" {
  title    = "South Korea"
  title_ko = "한국"
}

actor "us" {
  title    = "United States"
  title_ko = "미국"
}

actor "china" {
  title    = "China"
  title_ko = "중국"
}

actor "dprk" {
  title    = "North Korea"
  title_ko = "북한"
}

actor "japan" {
  title    = "Japan"
  title_ko = "일본"
}

# What Seoul would pay if Washington could not use the uncertainty: what is signed stays,
# nothing new is asked, no tariffs punish and no cut is threatened.
variant "demands_fixed" {
  title    = "Nothing is asked beyond what is signed"
  title_ko = "서명된 합의 외 추가 요구 없음"
  set      = { squeeze = 0, tariff_hazard = 0, threat_weight = 0 }
  own      = true
}

# ==== The argument ==================================================================
#
# Claims are evaluated in F4 unless they name a scenario. best_course(x) is the best of
# the courses in the very same future: Seoul is told what comes and answers best, so
# that a future is not called bad for a bad answer. A claim holds when it is true in
# 90 percent of the futures explored, and fails at 10; these are not probabilities.
#
# A claim that changes a lever or a number names one course, hold course: the change is
# the point, the course is not, and each further course would be a further run.
#
# Supports and attacks say what rests on what; no verdict is computed from them. Each
# recommendation at the end rests on the trouble that it answers.

# ---- the thesis, and what it splits into

claim "status_quo_is_worst" {
  title    = "The status quo is worse than America offshore or gone, by wars risked"
  title_ko = "전쟁 위험 기준, 현상유지가 역외균형·미국 이탈보다 나쁨"
  holds_if = under(scenario.F4, best_course(welfare)) < min(under(scenario.F1, best_course(welfare)), under(scenario.F3, best_course(welfare)))
  cite     = [source.moon_2025.title, source.moon_2025.p19]
  note     = "today is the uncertain status quo, F4; the column's title says worst of all, p19 ranks it against America offshore and gone, and so does this test; left out are F2, never worst here, and F0, a hope nobody calls worse, though here it comes with sharp rivalry and is worst in some futures: the answer's first table has all five"
}

claim "worse_than_offshore" {
  title    = "The status quo is worse than America offshore"
  title_ko = "현상유지가 역외균형보다 나쁨"
  supports = [claim.status_quo_is_worst]
  holds_if = under(scenario.F4, best_course(welfare)) < under(scenario.F3, best_course(welfare))
  cite     = source.moon_2025.p19
}

claim "worse_than_annulment" {
  title    = "The status quo is worse than America gone"
  title_ko = "현상유지가 미국 이탈보다 나쁨"
  supports = [claim.status_quo_is_worst]
  holds_if = under(scenario.F4, best_course(welfare)) < under(scenario.F1, best_course(welfare))
  cite     = source.moon_2025.p19
}

# ---- the same, told by what really struck
#
# The thesis charges each future with the wars it risks; this one with the wars that
# came. How much harder hindsight is depends on a convention: here each war has one draw
# of luck per future, and whoever runs the higher hazard meets the same war earlier.

claim "worst_in_hindsight" {
  title    = "The same by the wars that really came"
  title_ko = "같은 명제, 실제 발생한 전쟁 기준"
  contrast = claim.status_quo_is_worst
  holds_if = under(scenario.F4, best_course(welfare_struck)) < min(under(scenario.F1, best_course(welfare_struck)), under(scenario.F3, best_course(welfare_struck)))
  own      = true
  note     = "By wars risked, every future bears its share of the danger. In most futures no war comes, and there an alliance looks like a premium paid for nothing."
}

# ---- is it the not knowing?
#
# Uncertainty as such: if Seoul knew everything in the status quo and nothing in the
# offshore future but that it has come, would the status quo still be worse? If so, the
# trouble is what the status quo does, not what it hides.

claim "worse_even_if_known" {
  title    = "Even if known, the status quo is worse than America offshore"
  title_ko = "미래를 알아도 현상유지가 역외균형보다 나쁨"
  supports = [claim.status_quo_is_worst]
  holds_if = average(under(scenario.F4, best_course(welfare))) < max(average(under(scenario.F3, under(strategy.hold_course, welfare))), average(under(scenario.F3, under(strategy.buy_favour, welfare))), average(under(scenario.F3, under(strategy.autonomy_first, welfare))), average(under(scenario.F3, under(strategy.regional_order, welfare))), average(under(scenario.F3, under(strategy.open_trade, welfare))), average(under(scenario.F3, under(strategy.lead_peace, welfare))), average(under(scenario.F3, under(strategy.column_all, welfare))), average(under(scenario.F3, under(strategy.insured_autonomy, welfare))), average(under(scenario.F3, under(strategy.adaptive, welfare))))
  cite     = source.moon_2025.p19
  own      = true
  note     = "the column ranks the two, the test of not knowing is own; one answer for all futures together: the best course of each future in the status quo, against the best single course for America offshore; averages over wide ranges, not expectations"
}

# ---- what carries the thesis

claim "the_bill_grows" {
  title    = "The status quo bills Korea more than America offshore"
  title_ko = "현상유지의 대미 지급액이 역외균형보다 큼"
  supports = [claim.worse_than_offshore]
  holds_if = under(scenario.F4, bill) > under(scenario.F3, bill)
  cite     = source.moon_2025.p19
}

claim "entangles_more" {
  title    = "The status quo entangles more than America offshore or gone"
  title_ko = "현상유지의 연루 위험이 역외균형·미국 이탈보다 큼"
  supports = [claim.status_quo_is_worst, claim.regional_order_pays]
  holds_if = under(scenario.F4, entanglement) > max(under(scenario.F1, entanglement), under(scenario.F3, entanglement))
  cite     = source.moon_2025.p19
  note     = "not the most of all: a renewed alliance (F0) entangles more still"
}

# Credible: leaving would cost Washington no more than backing down. That hangs on
# numbers that do not change over the years, so one year tells.
claim "the_threat_is_credible" {
  title    = "Washington would rather cut its troops than back down"
  title_ko = "미국은 물러서기보다 주한미군 감축을 택함"
  supports = [claim.the_bill_grows, claim.dependence_sets_the_price]
  holds_if = under(scenario.F4, under(strategy.hold_course, years(credible) > 0))
  cite     = source.moon_2025.p19
}

claim "dependence_sets_the_price" {
  title    = "A Korea with forces of its own is asked for less"
  title_ko = "독자 전력을 갖춘 한국에는 미국의 요구가 줄어듦"
  supports = [claim.the_bill_grows, claim.autonomy_pays]
  holds_if = under(scenario.F4, under(strategy.hold_course, under({ defence_target = "4.5 percent of GDP/year", defence_pace = "0.3 percent of GDP/year", self_reliance = 0.8 }, mean(price)) < under({ self_reliance = 0 }, mean(price))))
  cite     = source.moon_2025.p9
  note     = "strictly less: where the threat is not credible, or the ceiling of demands is reached either way, the price does not move; that it never rises is tested"
}

claim "flexibility_is_a_liability" {
  title    = "Consent to flexibility costs Korea more than it earns"
  title_ko = "전략적 유연성 동의는 득보다 실이 큼"
  supports = [claim.status_quo_is_worst]
  holds_if = under(scenario.F4, under(strategy.hold_course, under({ flexibility = 0.9 }, welfare) < under({ flexibility = 0.3 }, welfare)))
  cite     = source.moon_2025.p20
  own      = true
  note     = "the column speaks of forces moved or given new tasks without asking Seoul; read here as Seoul's consent, 0.9 against 0.3; partly by construction: consent earns fewer cuts and tariffs here, not a firmer promise"
}

# "If" is taken at its word: tariffs that strike at once against none at all, so that the
# share does not count how often they strike. That they strain the alliance while they
# last is this case's own constant (tariff_strain) and tested; what is open is how much
# of that is left over the years in which there is an alliance.
claim "tariffs_shake_the_alliance" {
  title    = "Tariffs would make the end likelier by over a quarter"
  title_ko = "징벌적 관세 시 동맹 종식 위험도 25% 넘게 상승"
  supports = [claim.open_trade_pays]
  holds_if = under(scenario.F4, under(strategy.hold_course, under({ tariff_hazard = "100 per year" }, sum(collapse_hazard) / years(live)) > 1.25 * under({ tariff_hazard = 0 }, sum(collapse_hazard) / years(live))))
  cite     = source.moon_2025.p20
  own      = true
  note     = "the yearly hazard of an unprepared end, averaged over the years in which the commitment lives; the column says could shake, the quarter is own: tariffs last one to five of fifteen years, so 2.5 times the hazard meanwhile adds two fifths at most, unless the end comes early"
}

claim "hostility_raises_the_price" {
  title    = "Hostility between the Koreas lets Washington ask for more"
  title_ko = "남북 적대가 미국의 요구 수준을 높임"
  supports = [claim.leading_peace_pays]
  holds_if = under(scenario.F4, under(strategy.hold_course, under({ inter_korean = "hostile" }, mean(price)) > under({ inter_korean = "thaw" }, mean(price))))
  cite     = source.moon_2025.p26
  own      = true
  note     = "the column asks Seoul to end hostility and to stand above the blocs; that hostility feeds the price is this case's reading of why"
}

# Possible means: some world that hangs together has it. This claim is about worlds, not
# about futures, and so it holds or fails as one.
claim "rivalry_bars_the_exits" {
  title    = "Where rivalry sharpens, America does not leave"
  title_ko = "미중 경쟁이 격화되면 미국은 이탈하지 않음"
  supports = [claim.entangles_more]
  holds_if = !possible(rivalry == "sharp" && us_posture == "annul")
  cite     = source.moon_2025.p16
  own      = true
  note     = "the column says that rivalry works against both exits, this says that it bars them: no world that hangs together has both; the constraints alone leave it open, the cross-impacts close it, and their strengths are own"
}

# ---- the other side

claim "safer_than_annulment" {
  title    = "The status quo is safer from war than America gone"
  title_ko = "현상유지가 미국 이탈보다 전쟁 위험이 낮음"
  attacks  = [claim.worse_than_annulment]
  holds_if = under(scenario.F4, security) < under(scenario.F1, security)
  own      = true
}

claim "offshore_is_no_less_safe" {
  title         = "America offshore leaves Korea no less safe from war"
  title_ko      = "역외균형에서도 한국의 전쟁 위험은 커지지 않음"
  attributed_to = "John Mearsheimer and other realists"
  unchecked     = true
  supports      = [claim.worse_than_offshore]
  holds_if      = under(scenario.F3, security) <= under(scenario.F4, security)
  cite          = source.moon_2025.p18
  note          = "the column ascribes the offshore position to them; that it leaves Korea no less safe is this case's reading, and one of their texts is reported to make an exception of China"
}

claim "offshore_leaves_unease" {
  title    = "America offshore leaves the risk of war above the bar"
  title_ko = "역외균형의 전쟁 위험이 허용 기준을 넘음"
  attacks  = [claim.offshore_is_no_less_safe]
  holds_if = under(scenario.F3, security) > "10 percent"
  cite     = source.moon_2025.p18
  own      = true
  note     = "the column says it could leave Korea uneasy, which asks for some futures, not for most; uneasy is read as a chance of full war above 10 percent by 2040, a bar of our own"
}

claim "alliance_is_reborn" {
  title         = "A renewed alliance is better for Korea than today's bargain"
  title_ko      = "동맹 르네상스가 현재의 거래적 동맹보다 나음"
  attributed_to = "Lee Jae-myung"
  attacks       = [claim.status_quo_is_worst]
  holds_if      = under(scenario.F0, welfare) > under(scenario.F4, welfare)
  cite          = source.moon_2025.p1
  note          = "the column quotes the hope of a revival; that it beats the bargain is this case's reading of it"
}

# ---- what the column recommends, each against holding course, in the status quo

claim "autonomy_pays" {
  title    = "In the status quo, autonomy first beats holding course"
  title_ko = "현상유지에서 자주국방 우선이 현행 노선보다 유리"
  holds_if = under(scenario.F4, under(strategy.autonomy_first, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p23
}

claim "autonomy_insures" {
  title    = "If America leaves, autonomy first makes war less likely"
  title_ko = "미국 이탈 시 자주국방 우선이 전쟁 위험을 낮춤"
  supports = [claim.autonomy_pays]
  holds_if = under(scenario.F1, under(strategy.autonomy_first, security) < under(strategy.hold_course, security))
  cite     = source.moon_2025.p23
}

claim "autonomy_narrows_the_spread" {
  title    = "In the status quo, autonomy first narrows the spread"
  title_ko = "현상유지에서 자주국방 우선이 후생의 편차를 줄임"
  supports = [claim.autonomy_pays]
  holds_if = under(scenario.F4, under(strategy.autonomy_first, quantile(welfare, 0.95) - quantile(welfare, 0.05)) < under(strategy.hold_course, quantile(welfare, 0.95) - quantile(welfare, 0.05)))
  cite     = source.moon_2025.p23
  note     = "from the 5th to the 95th percentile; one answer for all futures together"
}

claim "regional_order_pays" {
  title    = "In the status quo, a regional order beats holding course"
  title_ko = "현상유지에서 역내 안보질서가 현행 노선보다 유리"
  holds_if = under(scenario.F4, under(strategy.regional_order, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p24
}

claim "open_trade_pays" {
  title    = "In the status quo, open trade beats holding course"
  title_ko = "현상유지에서 개방통상이 현행 노선보다 유리"
  holds_if = under(scenario.F4, under(strategy.open_trade, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p25
}

claim "leading_peace_pays" {
  title    = "In the status quo, leading the peace beats holding course"
  title_ko = "현상유지에서 평화 주도가 현행 노선보다 유리"
  holds_if = under(scenario.F4, under(strategy.lead_peace, welfare) > under(strategy.hold_course, welfare))
  cite     = source.moon_2025.p26
}

claim "everything_pays" {
  title    = "In the status quo, everything at once beats holding course"
  title_ko = "현상유지에서 제언 일괄 이행이 현행 노선보다 유리"
  holds_if = under(scenario.F4, under(strategy.column_all, welfare) > under(strategy.hold_course, welfare))
  cite     = [source.moon_2025.p23, source.moon_2025.p24, source.moon_2025.p25, source.moon_2025.p26]
}
