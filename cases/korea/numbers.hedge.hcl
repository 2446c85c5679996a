# The numbers: what nobody controls, what is fixed, and the switches of the channels.
#
# Every uncertainty is a deep range: bounds, no probability. One rank per uncertainty
# runs through all its states, so that a state with a higher range is higher in every
# future. `cite` with `own = true` means half and half: the source carries what the
# note says it carries, the rest is judgement. Where nobody has published a number
# (`own = true` alone), the range is wide on purpose.
#
# Money flows are shares of GDP a year, losses are shares of one year's GDP. Dollars
# were turned into shares with a GDP of 1.86 trillion USD (source imf_2025).

# ---- belief: would the United States come?

uncertainty "credit_now" {
  title    = "Belief today that the US would defend Korea"
  title_ko = "현재의 미국 방위공약 신뢰도"
  range    = "0.39 to 0.75"
  unit     = "1"
  cite     = [source.chey_2024, source.kinu_2024, source.brookings_2025]
  own      = true
  note     = "published, public: 0.39 (61 percent doubt the umbrella under risk, 2024), 0.42 (trustworthy ally, 2025), 0.67 (trust in the umbrella, 2024); upper end for elites: own"
}

uncertainty "credit_settled" {
  title    = "Belief once the posture is settled"
  title_ko = "정책 확정 후 방위공약 신뢰도"
  by "us_posture" {
    annul    = "0 to 0.05"
    offshore = "0.2 to 0.6"
    bargain  = "0.39 to 0.75"
    renewed  = "0.6 to 0.9"
  }
  unit     = "1"
  cite     = source.rand_2020
  own      = true
  note     = "published: mobile forces deter less than ground troops, hence offshore below renewed; all numbers own; the bargain reads credit_now instead"
}

uncertainty "ambiguity" {
  title    = "How unclear the commitment is"
  title_ko = "방위공약의 모호성"
  by "us_posture" {
    annul    = "0 to 0.2"
    offshore = "0.1 to 0.5"
    bargain  = "0.4 to 1"
    renewed  = "0 to 0.3"
  }
  unit     = "1"
  own      = true
  note     = "no index exists; that the bargain is less clear than the offshore balancer is the column's point and this case's assumption"
}

uncertainty "drawdown_depth" {
  title    = "Share of belief that a cut of troops destroys"
  title_ko = "주한미군 감축에 따른 신뢰도 손실 비율"
  range    = "0.1 to 0.5"
  unit     = "1"
  own      = true
}

uncertainty "goodwill" {
  title    = "Belief won by meeting every demand"
  title_ko = "요구 전면 수용으로 얻는 신뢰도"
  range    = "0 to 0.15"
  unit     = "1"
  own      = true
}

uncertainty "engagement_friction" {
  title    = "Belief lost in Washington by engaging the North"
  title_ko = "대북 관여에 따른 방위공약 신뢰도 하락"
  range    = "0 to 0.1"
  unit     = "1"
  own      = true
}

uncertainty "network_cover" {
  title    = "Belief that a full regional network replaces"
  title_ko = "역내 안보 네트워크가 대체하는 신뢰도"
  range    = "0 to 0.15"
  unit     = "1"
  own      = true
}

constant "credit_firm" {
  title = "Belief under a firm alliance (reference of the war hazard)"
  value = 0.8
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "credit_gone" {
  title = "Belief left after an unprepared end of the alliance"
  value = 0.02
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "accommodation_today" {
  title = "Today's accommodation (reference of goodwill)"
  value = 0.6
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

# ---- war on the peninsula

uncertainty "war_hazard_firm" {
  title    = "Yearly hazard of full war under a firm alliance"
  title_ko = "굳건한 동맹하의 연간 전면전 위험도"
  range    = "0.05 to 1 percent/year"
  own      = true
  note     = "none in 72 armistice years: the data allow a median of 0.3 and, at 95 percent, up to 2.7 percent a year (computed for this case)"
}

uncertainty "hostility" {
  title    = "War hazard by the state of inter-Korean relations"
  title_ko = "남북관계별 전쟁 위험도 배수"
  by "inter_korean" {
    hostile = "1 to 1.4"
    thaw    = "0.6 to 1"
    peace   = "0.1 to 0.4"
  }
  unit     = "1"
  own      = true
}

uncertainty "deterrence_us" {
  title    = "How strongly belief in US help holds back war"
  title_ko = "미국 지원에 대한 신뢰의 전쟁 억제력"
  range    = "0.8 to 2.5"
  unit     = "1"
  own      = true
  note     = "full belief cuts the hazard 2 to 12 times"
}

uncertainty "deterrence_own" {
  title    = "How strongly own capability holds back war"
  title_ko = "독자 전력의 전쟁 억제력"
  range    = "0.2 to 0.8 per (percent of GDP/year)"
  own      = true
  note     = "per one percent of GDP a year of sustained own capability"
}

uncertainty "joint_gain" {
  title    = "Worth of US-linked forces when the US comes"
  title_ko = "미국 개입 시 대미 연계 전력의 가치"
  range    = "1 to 1.6"
  unit     = "1"
  own      = true
}

uncertainty "hump" {
  title    = "Extra danger when commitment is half believed"
  title_ko = "공약 반신반의 시 추가 위험도"
  range    = "0 to 1"
  unit     = "1"
  own      = true
  note     = "theory: intermediate credibility invites tests; at 1 and full ambiguity the hazard doubles"
}

uncertainty "trust_effect" {
  title    = "How strongly inter-Korean trust holds back war"
  title_ko = "남북 신뢰의 전쟁 억제력"
  range    = "0.1 to 0.8"
  unit     = "1"
  own      = true
}

uncertainty "north_exploits" {
  title    = "Extra danger when a hostile North takes advantage"
  title_ko = "적대적 북한의 관여 악용에 따른 추가 위험도"
  range    = "0 to 0.25"
  unit     = "1"
  own      = true
}

uncertainty "arming_spiral" {
  title    = "How much Korean arming heats the North"
  title_ko = "한국 군비 증강의 대북 자극 정도"
  range    = "0 to 0.15 per (percent of GDP/year)"
  own      = true
}

uncertainty "warhead_growth" {
  title    = "Northern warheads added a year"
  title_ko = "북한 핵탄두의 연간 증가량"
  range    = "4 to 19 warheads/year"
  cite     = [source.isis_2023, source.asan_rand_2021, source.kida_2025]
  own      = true
  note     = "published: 12 to 18 (2021) and a path of about 19 (2025); 4 to 12 read from the stock estimates of 2023"
}

uncertainty "warhead_effect" {
  title    = "Extra hazard per hundred added warheads"
  title_ko = "북한 핵탄두 100기 증가당 추가 위험도"
  range    = "0 to 0.3 per 100 warheads"
  own      = true
}

uncertainty "war_loss" {
  title    = "Loss by full war, present value"
  title_ko = "전면전 손실(현재가치)"
  range    = "40 to 300 percent of GDP"
  cite     = source.korea_war_2024
  own      = true
  note     = "published: 37.5 percent in the first year; the years after are own"
}

constant "joint_alone" {
  title = "Worth of US-linked forces when the US stays away"
  value = 0.3
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "war_hazard_most" {
  title = "Ceiling of the yearly hazard of full war"
  value = "50 percent/year"
  as_of = "2025-11-24"
  own   = true
}

# ---- entanglement: being drawn into the wars and quarrels of others

uncertainty "regional_hazard" {
  title    = "Yearly hazard of a regional war"
  title_ko = "연간 역내 전쟁 위험도"
  by "rivalry" {
    easing  = "0.1 to 1 percent/year"
    managed = "0.3 to 2.5 percent/year"
    sharp   = "0.6 to 5 percent/year"
  }
  cite     = [source.csis_taiwan_2022, source.good_judgment_2024]
  own      = true
  note     = "published: 17 percent of experts expected force over Taiwan by 2027 (2022); forecasters put invasion within 90 days near 0 (2024); rate and split by rivalry own"
}

uncertainty "draw_in" {
  title    = "Chance that a regional war draws Korea in at full exposure"
  title_ko = "완전 노출 시 역내 전쟁 연루 확률"
  by "us_posture" {
    annul    = "0 to 0.1"
    offshore = "0.1 to 0.5"
    bargain  = "0.2 to 0.8"
    renewed  = "0.3 to 0.8"
  }
  unit     = "1"
  own      = true
}

uncertainty "entangle_loss" {
  title    = "Loss by being drawn into a regional war"
  title_ko = "역내 전쟁 연루 손실"
  range    = "5 to 60 percent of GDP"
  cite     = source.taiwan_war_2024
  own      = true
  note     = "published: a Taiwan war would cost the world 10 percent of GDP; Korea's share and the part caused by taking part are own"
}

uncertainty "coercion_size" {
  title    = "Loss in a year of Chinese coercion"
  title_ko = "중국 경제강압의 연간 손실"
  range    = "0.2 to 0.53 percent of GDP/year"
  cite     = source.thaad_2017
  note     = "estimates of the THAAD retaliation of 2017 by several houses"
}

uncertainty "coercion_share" {
  title    = "Share of years with coercion at full exposure"
  title_ko = "완전 노출 시 중국 강압이 있는 해의 비율"
  by "china_reach" {
    sphere    = "0.1 to 0.5"
    contested = "0.05 to 0.25"
    contained = "0.1 to 0.4"
  }
  unit     = "1"
  own      = true
}

uncertainty "network_calm" {
  title    = "Share of the regional hazard a full network removes"
  title_ko = "역내 안보 네트워크의 전쟁 위험 경감률"
  range    = "0 to 0.3"
  unit     = "1"
  own      = true
}

uncertainty "network_reaction" {
  title    = "Chinese coercion provoked by a full network"
  title_ko = "역내 안보 네트워크가 부르는 중국 강압"
  range    = "0 to 0.5"
  unit     = "1"
  own      = true
}

uncertainty "weight_entangle" {
  title    = "Weight of entanglement losses (aversion)"
  title_ko = "연루 손실의 가중치(위험회피)"
  range    = "1 to 2"
  unit     = "1"
  own      = true
}

constant "exposure_offshore" {
  title = "Exposure that offshore balancing brings by itself"
  value = 0.5
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "draw_in_floor" {
  title = "Part of being drawn in that no refusal removes"
  value = 0.3
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "draw_in_gone" {
  title = "Chance of being drawn in after an unprepared end"
  value = 0.05
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "coercion_offshore" {
  title = "Chinese pressure on a partner of an offshore balancer"
  value = 0.3
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

# ---- hold-up: the price of protection

uncertainty "squeeze" {
  title    = "Share of the highest price that Washington extracts"
  title_ko = "최고 대가 중 미국이 관철하는 비율"
  by "us_posture" {
    annul    = "0"
    offshore = "0 to 0.4"
    bargain  = "0.4 to 1"
    renewed  = "0.1 to 0.5"
  }
  unit     = "1"
  own      = true
  note     = "1 is an ultimatum"
}

uncertainty "demand_cap" {
  title    = "Practical ceiling of extra yearly demands"
  title_ko = "연간 추가 요구액의 현실적 상한"
  range    = "0.1 to 0.7 percent of GDP/year"
  cite     = [source.diplomat_2019, source.demand_talk_2025]
  own      = true
  note     = "published: 4.7 to 5 billion USD a year asked in 2019, about 10 billion talked of in 2025, that is 0.25 to 0.54 percent; ends stretched to 0.1 and 0.7"
}

uncertainty "reopening" {
  title    = "Yearly chance that a paid price is reopened"
  title_ko = "지불한 대가의 연간 재협상 확률"
  range    = "0 to 0.4 per year"
  own      = true
}

uncertainty "pledge_draw" {
  title    = "Share of the yearly pledge ceiling really drawn"
  title_ko = "대미 투자 연간 한도의 실제 집행률"
  range    = "0.1 to 1"
  unit     = "1"
  cite     = source.fact_sheet_2025
  own      = true
  note     = "published: no more than 20 billion USD in any year; the lower end is own"
}

uncertainty "pledge_loss" {
  title    = "Share of pledged money that never comes back"
  title_ko = "대미 투자금의 미회수 비율"
  range    = "0 to 0.75"
  unit     = "1"
  cite     = [source.moon_2025.p7, source.mou_report_2025, source.mou_details_2025]
  own      = true
  note     = "published: proceeds 50:50 until repaid, then 90:10; from that Korea breaks even at a yield of 15.4 percent a year (20 years, 4.5 percent interest, computed for this case)"
}

uncertainty "tariff_hazard" {
  title    = "Yearly hazard of punitive tariffs if all is refused"
  title_ko = "전면 거부 시 징벌적 관세의 연간 위험도"
  by "us_posture" {
    annul    = "0 per year"
    offshore = "0.02 to 0.2 per year"
    bargain  = "0.1 to 0.6 per year"
    renewed  = "0 to 0.1 per year"
  }
  cite     = source.mou_report_2025
  own      = true
  note     = "published: the right to set a tariff if Korea does not fund is reserved in the memorandum; the rate is own"
}

uncertainty "tariff_years" {
  title    = "How long punitive tariffs stay"
  title_ko = "징벌적 관세의 지속 기간"
  range    = "1 to 5 years"
  own      = true
}

uncertainty "tariff_damage" {
  title    = "Loss by punitive tariffs, 25 instead of 15 percent"
  title_ko = "징벌적 관세 손실(15% 대신 25%)"
  range    = "0.1 to 0.5 percent of GDP/year"
  cite     = [source.bok_tariffs_2025, source.nabo_tariffs_2025]
  own      = true
  note     = "published: growth -0.45 (2025) and -0.60 points (2026) at 15 percent, -0.69 in the worst case at 25; the part above the deal is own"
}

uncertainty "presence_value" {
  title    = "What the base in Korea is worth to Washington"
  title_ko = "미국에 대한 주한미군 기지의 가치"
  by "rivalry" {
    easing  = "0.05 to 0.8 percent of GDP/year"
    managed = "0.1 to 1.2 percent of GDP/year"
    sharp   = "0.3 to 1.5 percent of GDP/year"
  }
  own      = true
  note     = "in shares of Korean GDP; rises with rivalry"
}

uncertainty "stationing_saving" {
  title    = "What Washington saves by leaving"
  title_ko = "철수로 절감되는 미국의 주둔비용"
  range    = "0.05 to 0.25 percent of GDP/year"
  cite     = source.gao_2021
  own      = true
  note     = "published: 13.4 billion USD for 2016-19, of which Korea paid 5.8, leaves 1.9 a year or 0.10 percent of Korean GDP; the ends are own"
}

uncertainty "domestic_gain" {
  title    = "Gain at home from carrying out a threat"
  title_ko = "위협 이행의 미국 국내정치적 이득"
  range    = "0 to 0.3 percent of GDP/year"
  own      = true
}

uncertainty "audience_cost" {
  title    = "Cost at home of backing down"
  title_ko = "위협 철회의 미국 국내 청중비용"
  range    = "0 to 0.8 percent of GDP/year"
  own      = true
}

uncertainty "drawdown_base" {
  title    = "Yearly hazard of a cut of 15 percent or more"
  title_ko = "주한미군 15% 이상 감축의 연간 위험도"
  by "us_posture" {
    annul    = "0 percent/year"
    offshore = "0 percent/year"
    bargain  = "3 to 9 percent/year"
    renewed  = "1 to 4 percent/year"
  }
  cite     = source.troop_cuts
  own      = true
  note     = "computed: Korea 1956-2024, 19 percent of five-year and 46 percent of ten-year windows, that is 4 to 6 percent a year; the ends and the split by posture are own; an offshore balancer has cut already"
}

constant "sma" {
  title = "Host-nation money, 1.5192 trillion won in 2026"
  value = "0.059 percent of GDP/year"
  as_of = "2025-11-24"
  cite  = [source.sma_2024, source.imf_2025]
  note  = "1.03 to 1.15 billion USD, by the rate taken"
}

constant "sma_offshore" {
  title = "Part of host-nation money left under an offshore balancer"
  value = 0.3
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "pledge_cap" {
  title = "Ceiling of the cash pledge, 20 billion USD a year"
  value = "1.08 percent of GDP/year"
  as_of = "2025-11-24"
  cite  = [source.moon_2025.p2, source.fact_sheet_2025, source.imf_2025]
}

constant "pledge_years" {
  title = "Years of the pledge at its ceiling"
  value = "10 years"
  as_of = "2025-11-24"
  cite  = source.fact_sheet_2025
  note  = "200 billion USD in cash at 20 billion a year"
}

constant "target_agreed" {
  title = "Defence spending goal agreed in November 2025"
  value = "3.5 percent of GDP/year"
  as_of = "2025-11-24"
  cite  = [source.moon_2025.p2, source.fact_sheet_defence_2025]
}

constant "shortfall_weight" {
  title = "How much missing the spending goal counts as refusing"
  value = "0.3 per (percent of GDP/year)"
  as_of = "2025-11-24"
  own   = true
}

constant "flexibility_share" {
  title = "Part of refusing that is refusing flexibility"
  value = 0.4
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "threat_weight" {
  title = "Extra cuts when all is refused and the threat is credible"
  value = 2
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

# ---- lag and cap: what Korea can build, and how fast

uncertainty "build_lag" {
  title    = "Years to turn money into capability"
  title_ko = "예산의 전력화 소요 기간"
  range    = "3 to 9 years"
  own      = true
}

uncertainty "build_cap" {
  title    = "Own capability that the alliance lets Korea build"
  title_ko = "동맹이 허용하는 독자 전력의 상한"
  range    = "0.3 to 1.5 percent of GDP/year"
  own      = true
}

uncertainty "exit_pull" {
  title    = "How much Korean strength eases a US exit"
  title_ko = "독자 전력이 미국 이탈을 쉽게 하는 정도"
  range    = "0 to 0.3 per (percent of GDP/year)"
  own      = true
}

constant "defence_2025" {
  title = "Defence spending 2025"
  value = "2.32 percent of GDP/year"
  as_of = "2025-11-24"
  cite  = source.budget_2025
}

# ---- drag: the direct cost of being unresolved

uncertainty "uncertainty_drag" {
  title    = "Growth lost to trade-policy uncertainty"
  title_ko = "통상정책 불확실성의 성장 손실"
  range    = "0.05 to 0.27 percent of GDP/year"
  cite     = source.bok_uncertainty_2025
  own      = true
  note     = "published: 0.13 and 0.16 points with the deal, 0.17 and 0.27 without, 2025 and 2026; lower end widened"
}

uncertainty "alliance_drag" {
  title    = "Growth lost to alliance uncertainty"
  title_ko = "동맹 불확실성의 성장 손실"
  range    = "0 to 0.25 percent of GDP/year"
  own      = true
  note     = "nobody has priced it"
}

uncertainty "drag_persistence" {
  title    = "Share of last year's drag that stays"
  title_ko = "전년도 성장 손실의 잔존율"
  range    = "0 to 0.8"
  unit     = "1"
  own      = true
}

# ---- collapse: the alliance ends unprepared

uncertainty "collapse_base" {
  title    = "Yearly hazard of an unprepared end, before stress"
  title_ko = "준비 없는 동맹 종식의 연간 기저 위험도"
  by "us_posture" {
    annul    = "0 percent/year"
    offshore = "0.1 to 1.5 percent/year"
    bargain  = "0.1 to 1.5 percent/year"
    renewed  = "0.02 to 0.4 percent/year"
  }
  cite     = source.pact_ends
  own      = true
  note     = "computed: bilateral treaties and ANZUS end at 0.86 percent a year (0.18 to 2.5), stress included; the split by posture is own"
}

uncertainty "collapse_shock" {
  title    = "One-off loss by an unprepared end"
  title_ko = "준비 없는 동맹 종식의 일회성 손실"
  range    = "0.5 to 4 percent of GDP"
  own      = true
}

constant "tariff_strain" {
  title = "Extra hazard of collapse while punitive tariffs last"
  value = 1.5
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "cut_strain" {
  title = "Extra hazard of collapse after a cut"
  value = 1
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

# ---- exit: what leaving costs the economy

uncertainty "exit_drag" {
  title    = "Yearly economic loss after the alliance ends"
  title_ko = "동맹 종식 후 연간 경제 손실"
  range    = "0.3 to 2.5 percent of GDP/year"
  cite     = source.keri_2021
  own      = true
  note     = "published: 1.7 to 5.5 percent of GDP a year for everything, the risk of war included; the economic part is own"
}

uncertainty "exit_fade" {
  title    = "Years until that loss has faded"
  title_ko = "동맹 종식 손실의 소멸 기간"
  range    = "5 to 15 years"
  own      = true
}

uncertainty "kit_cost" {
  title    = "Replacing the kit of the US force"
  title_ko = "주한미군 장비·물자 대체 비용"
  range    = "0.86 to 2.25 percent of GDP"
  cite     = [source.usfk_value_2023, source.keri_2021]
  own      = true
  note     = "published: 23 to 36 trillion won; upper end stretched to 60 for wartime reinforcements"
}

uncertainty "exit_share" {
  title    = "Share of the exit loss that the posture brings"
  title_ko = "미국 정책별 이탈 손실 발생 비율"
  by "us_posture" {
    annul    = "1"
    offshore = "0.1 to 0.4"
    bargain  = "0"
    renewed  = "0"
  }
  unit     = "1"
  own      = true
}

constant "exit_peace" {
  title = "Exit loss when the exit is part of a peace"
  value = 0.5
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "exit_relief" {
  title = "Part of the exit loss that full diversification removes"
  value = 0.3
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "kit_years" {
  title = "Years over which the kit is replaced"
  value = "3 years"
  as_of = "2025-11-24"
  own   = true
}

# ---- what the programmes can do

uncertainty "trade_rate" {
  title    = "How fast trade diversifies"
  title_ko = "통상 다변화 속도"
  range    = "0.1 to 0.4 per year"
  own      = true
}

uncertainty "trade_shield" {
  title    = "Share of pressure that full diversification takes away"
  title_ko = "통상 다변화의 압박 경감률"
  range    = "0.2 to 0.7"
  unit     = "1"
  own      = true
}

uncertainty "trade_gain" {
  title    = "Gain by full diversification"
  title_ko = "통상 다변화의 이득"
  range    = "0 to 0.3 percent of GDP/year"
  own      = true
}

uncertainty "network_rate" {
  title    = "How fast a regional security network grows"
  title_ko = "역내 안보 네트워크 구축 속도"
  by "rivalry" {
    easing  = "0.1 to 0.5 per year"
    managed = "0.1 to 0.4 per year"
    sharp   = "0.02 to 0.25 per year"
  }
  own      = true
}

uncertainty "north_receptivity" {
  title    = "How fast trust grows if Seoul leads"
  title_ko = "한국 주도 시 남북 신뢰 형성 속도"
  by "inter_korean" {
    hostile = "0 to 0.05 per year"
    thaw    = "0.05 to 0.3 per year"
    peace   = "0.4 to 0.8 per year"
  }
  own      = true
  note     = "the North has called the South a hostile state since December 2023"
}

constant "program_scale" {
  title = "Effort at which a programme runs at full rate"
  value = "0.2 percent of GDP/year"
  as_of = "2025-11-24"
  own   = true
}

constant "fade" {
  title = "Yearly fading of trust, trade links and network"
  value = "0.1 per year"
  as_of = "2025-11-24"
  own   = true
}

constant "engagement_cost" {
  title = "Cost of full engagement with the North"
  value = "0.1 percent of GDP/year"
  as_of = "2025-11-24"
  own   = true
}

constant "crowding" {
  title = "Output lost per unit of extra defence, short run"
  value = 0.12
  unit  = "1"
  as_of = "2025-11-24"
  cite  = source.keri_2021
  own   = true
  note  = "published as an elasticity: plus one percent of defence, minus 0.12 percent of GDP; read here, mildly, as per one percent of GDP"
}

# ---- what freedom to act is made of

uncertainty "sphere_burden" {
  title    = "Autonomy lost inside a Chinese sphere"
  title_ko = "중국 세력권 내 자율성 손실"
  range    = "0.1 to 0.4"
  unit     = "1"
  own      = true
}

constant "autonomy_today" {
  title = "Freedom to act without alliance and programmes"
  value = 0.35
  unit  = "index"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_by_capability" {
  title = "Autonomy won by own capability"
  value = "0.22 per (percent of GDP/year)"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_by_trade" {
  title = "Autonomy won by full diversification"
  value = 0.15
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_by_network" {
  title = "Autonomy won by a full regional network"
  value = 0.1
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_by_trust" {
  title = "Autonomy won by full inter-Korean trust"
  value = 0.05
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_for_flexibility" {
  title = "Autonomy given up by full consent to flexibility"
  value = 0.25
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_for_alliance" {
  title = "Autonomy given up by limits on own arms"
  value = 0.1
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

constant "autonomy_for_favour" {
  title = "Autonomy given up by meeting squeezing demands"
  value = 0.25
  unit  = "1"
  as_of = "2025-11-24"
  own   = true
}

# ---- what counts how much

uncertainty "weight_security" {
  title    = "Weight of war losses (aversion)"
  title_ko = "전쟁 손실의 가중치(위험회피)"
  range    = "1 to 2.5"
  unit     = "1"
  own      = true
}

uncertainty "autonomy_value" {
  title    = "What full autonomy is worth a year"
  title_ko = "완전한 자율성의 연간 가치"
  range    = "0 to 1 percent of GDP/year"
  own      = true
}

uncertainty "discount" {
  title    = "Discount rate"
  title_ko = "할인율"
  range    = "0.02 to 0.06 per year"
  own      = true
}

# ---- channel switches: 1 is on, 0 is off
#
# The eight ways in which the status quo could be worse, or leaving could be dear. With
# all of them off, uncertainty by itself cannot make the status quo the worst future:
# a client that may choose its course is never worse off for some US commitment than
# for none. The tests in tests.hedge.hcl hold the model to that.

constant "ch_holdup" {
  title = "Channel hold-up: demands, pledges, punitive tariffs"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_entangle" {
  title = "Channel entanglement: the wars and quarrels of others"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_lag" {
  title = "Channel lag: capability takes years"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_cap" {
  title = "Channel cap: the alliance limits own arms"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_hump" {
  title = "Channel hump: half belief invites tests"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_drag" {
  title = "Channel drag: being unresolved costs growth"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_collapse" {
  title = "Channel collapse: the alliance may end unprepared"
  value = 1
  unit  = "1"
  own   = true
}

constant "ch_exit" {
  title = "Channel exit: leaving costs the economy"
  value = 1
  unit  = "1"
  own   = true
}
