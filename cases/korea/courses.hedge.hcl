# What Seoul can set, and nine courses.
#
# Nothing is free. Own forces take years, are capped inside the alliance, may heat the
# North and make an American exit easier. Meeting demands costs money and whets the
# appetite. Consent to flexibility entangles and draws Chinese pressure; refusing
# invites cuts and tariffs. A regional network draws Chinese pressure too; engaging the
# North costs belief in Washington and is exploited by a hostile North.

# ---- levers: the defaults are today's course

lever "defence_target" {
  title    = "Defence spending aimed at"
  title_ko = "국방비 목표"
  range    = "2.3 to 5 percent of GDP/year"
  default  = "3.5 percent of GDP/year"
  cite     = [source.budget_2025, source.fact_sheet_defence_2025, source.asia_standard_2025]
  note     = "today 2.32, agreed 3.5, named as the standard for Asian allies 5"
}

lever "defence_pace" {
  title    = "Yearly step towards it"
  title_ko = "국방비의 연간 증가폭"
  range    = "0.05 to 0.5 percent of GDP/year"
  default  = "0.12 percent of GDP/year"
  cite     = source.spending_path_2025
  own      = true
  note     = "0.12 a year reaches 3.5 percent in 2035, as planned; the ends are own"
}

lever "self_reliance" {
  title    = "Share of new defence money for forces that work alone"
  title_ko = "신규 국방비 중 독자 전력 비중"
  range    = "0 to 1"
  default  = 0.35
  unit     = "1"
  own      = true
}

lever "accommodation" {
  title    = "Share of new US demands that are met"
  title_ko = "미국의 신규 요구 수용 비율"
  range    = "0 to 1"
  default  = 0.6
  unit     = "1"
  own      = true
}

lever "flexibility" {
  title    = "Consent to the use of US forces beyond the peninsula"
  title_ko = "주한미군의 전략적 유연성에 대한 동의"
  range    = "0 to 1"
  default  = 0.6
  unit     = "1"
  own      = true
}

lever "regional_effort" {
  title    = "Money for a regional security network"
  title_ko = "역내 안보 네트워크 예산"
  range    = "0 to 0.3 percent of GDP/year"
  default  = "0.02 percent of GDP/year"
  own      = true
}

lever "trade_effort" {
  title    = "Money for new markets and trade pacts"
  title_ko = "신시장·통상협정 예산"
  range    = "0 to 0.3 percent of GDP/year"
  default  = "0.02 percent of GDP/year"
  own      = true
}

lever "engagement" {
  title    = "Effort to end hostility with the North"
  title_ko = "남북 적대 해소 노력"
  range    = "0 to 1"
  default  = 0.2
  unit     = "1"
  own      = true
}

# ---- courses
#
# Every course sets every lever, so that a row can be read alone. The column recommends
# four things and gives no numbers; the sizes here are the analyst's.

strategy "hold_course" {
  title    = "Hold course"
  title_ko = "현행 노선 유지"
  set = {
    defence_target  = "3.5 percent of GDP/year"
    defence_pace    = "0.12 percent of GDP/year"
    self_reliance   = 0.35
    accommodation   = 0.6
    flexibility     = 0.6
    regional_effort = "0.02 percent of GDP/year"
    trade_effort    = "0.02 percent of GDP/year"
    engagement      = 0.2
  }
  own      = true
}

strategy "buy_favour" {
  title    = "Buy favour"
  title_ko = "대미 요구 적극 수용"
  set = {
    defence_target  = "3.5 percent of GDP/year"
    defence_pace    = "0.2 percent of GDP/year"
    self_reliance   = 0.15
    accommodation   = 0.95
    flexibility     = 0.9
    regional_effort = "0.02 percent of GDP/year"
    trade_effort    = "0 percent of GDP/year"
    engagement      = 0.1
  }
  own      = true
}

strategy "autonomy_first" {
  title    = "Autonomy first"
  title_ko = "자주국방 우선"
  set = {
    defence_target  = "4.5 percent of GDP/year"
    defence_pace    = "0.3 percent of GDP/year"
    self_reliance   = 0.8
    accommodation   = 0.5
    flexibility     = 0.3
    regional_effort = "0.02 percent of GDP/year"
    trade_effort    = "0.05 percent of GDP/year"
    engagement      = 0.2
  }
  cite     = source.moon_2025.p23
  own      = true
}

strategy "regional_order" {
  title    = "A regional security order"
  title_ko = "역내 안보질서 구축"
  set = {
    defence_target  = "3.5 percent of GDP/year"
    defence_pace    = "0.12 percent of GDP/year"
    self_reliance   = 0.45
    accommodation   = 0.6
    flexibility     = 0.5
    regional_effort = "0.25 percent of GDP/year"
    trade_effort    = "0.05 percent of GDP/year"
    engagement      = 0.2
  }
  cite     = source.moon_2025.p24
  own      = true
}

strategy "open_trade" {
  title    = "Open trade"
  title_ko = "개방통상 확대"
  set = {
    defence_target  = "3.5 percent of GDP/year"
    defence_pace    = "0.12 percent of GDP/year"
    self_reliance   = 0.35
    accommodation   = 0.45
    flexibility     = 0.5
    regional_effort = "0.05 percent of GDP/year"
    trade_effort    = "0.25 percent of GDP/year"
    engagement      = 0.2
  }
  cite     = source.moon_2025.p25
  own      = true
}

strategy "lead_peace" {
  title    = "Lead the peace"
  title_ko = "한반도 평화 주도"
  set = {
    defence_target  = "3.5 percent of GDP/year"
    defence_pace    = "0.12 percent of GDP/year"
    self_reliance   = 0.35
    accommodation   = 0.6
    flexibility     = 0.4
    regional_effort = "0.05 percent of GDP/year"
    trade_effort    = "0.05 percent of GDP/year"
    engagement      = 1
  }
  cite     = source.moon_2025.p26
  own      = true
}

strategy "column_all" {
  title    = "All the column asks at once"
  title_ko = "칼럼 제언 일괄 이행"
  set = {
    defence_target  = "4 percent of GDP/year"
    defence_pace    = "0.25 percent of GDP/year"
    self_reliance   = 0.7
    accommodation   = 0.5
    flexibility     = 0.3
    regional_effort = "0.15 percent of GDP/year"
    trade_effort    = "0.15 percent of GDP/year"
    engagement      = 0.7
  }
  cite     = [source.moon_2025.p23, source.moon_2025.p24, source.moon_2025.p25, source.moon_2025.p26]
  own      = true
}

strategy "insured_autonomy" {
  title    = "Autonomy, insured by trade"
  title_ko = "통상으로 보강한 자주국방"
  set = {
    defence_target  = "4 percent of GDP/year"
    defence_pace    = "0.25 percent of GDP/year"
    self_reliance   = 0.7
    accommodation   = 0.7
    flexibility     = 0.4
    regional_effort = "0.05 percent of GDP/year"
    trade_effort    = "0.2 percent of GDP/year"
    engagement      = 0.2
  }
  own      = true
}

# ---- the course that watches
#
# The adaptive course starts close to holding course and rearms for good in the year
# after the sign: a cut, the end of the alliance, or a price above 0.6 percent of GDP a
# year. All three are seen as they happen; what drives them need not be. A price is
# asked only where hold-up works, hence the switch.

signpost "protection_fails" {
  title    = "The ally cuts, leaves, or asks more than a set price"
  title_ko = "미국의 감축·이탈 또는 기준선 초과 요구"
  when     = strikes(drawdown) || strikes(collapse) || ch_holdup * price > "0.6 percent of GDP/year"
  own      = true
}

strategy "adaptive" {
  title    = "Rearm when protection fails"
  title_ko = "방위공약 실패 시 전력 증강"
  set = {
    defence_target  = "3.5 percent of GDP/year"
    defence_pace    = "0.12 percent of GDP/year"
    self_reliance   = 0.35
    accommodation   = 0.6
    flexibility     = 0.6
    regional_effort = "0.05 percent of GDP/year"
    trade_effort    = "0.1 percent of GDP/year"
    engagement      = 0.2
  }
  adapt {
    on = signpost.protection_fails
    set = {
      defence_target  = "4.5 percent of GDP/year"
      defence_pace    = "0.35 percent of GDP/year"
      self_reliance   = 0.8
      accommodation   = 0.5
      flexibility     = 0.3
      regional_effort = "0.05 percent of GDP/year"
      trade_effort    = "0.2 percent of GDP/year"
      engagement      = 0.2
    }
  }
  own      = true
}
