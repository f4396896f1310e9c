import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import * as day from '@/src/day';
import * as dayStyle from '@/src/day-style';
import * as dealPerson from '@/src/deal/person';
import * as catalogue from '@/src/facts/catalogue';
import * as names from '@/src/facts/people/names';
import * as lastAsk from '@/src/deal/last-ask';
import * as Ask from '@/src/overlay/Ask';
import * as ChooseFields from '@/src/overlay/ChooseFields';
import * as deciding from '@/src/overlay/desk/deciding';
import * as DecisionLine from '@/src/overlay/DecisionLine';
import * as agreeing from '@/src/overlay/desk/agreeing';
import * as desk from '@/src/overlay/desk/desk';
import * as details from '@/src/overlay/details';
import * as focus from '@/src/overlay/focus';
import * as formatting from '@/src/overlay/desk/formatting';
import * as lastAsking from '@/src/overlay/desk/last-asking';
import * as MakeLastAsk from '@/src/overlay/MakeLastAsk';
import * as naming from '@/src/overlay/desk/naming';
import * as Report from '@/src/overlay/Report';
import * as Row from '@/src/overlay/Row';
import * as sections from '@/src/overlay/sections';
import * as ShowFields from '@/src/overlay/ShowFields';
import * as signalWords from '@/src/overlay/signal-words';
import * as verdictWords from '@/src/overlay/verdict-words';
import * as words from '@/src/overlay/words';
import { asAnswered, lanesOf } from '@/src/qualify/compile';
import { ask, evaluate, groundOf, traceOf } from '@/src/qualify/evaluate';
import { byRung, decidingFacts, decidingLeaves, truthIn } from '@/src/qualify/worlds';
import * as Shape from '@/src/ui/Shape';
import * as useIds from '@/src/ui/use-id';
import type { SharedModules } from './shared-modules';

declare global {
  var walkawayShared: SharedModules | undefined;
}

/** Hands the modules over; before the script of the details can come. */
export function shareModules(): void {
  globalThis.walkawayShared = {
    // Named one by one: the others need not be in any script.
    'preact/hooks': { useEffect, useLayoutEffect, useRef, useState },
    'preact/jsx-runtime': { Fragment, jsx, jsxs },
    'src/day': day,
    'src/day-style': dayStyle,
    'src/deal/person': dealPerson,
    'src/facts/catalogue': catalogue,
    'src/facts/people/names': names,
    'src/deal/last-ask': lastAsk,
    'src/overlay/Ask': Ask,
    'src/overlay/ChooseFields': ChooseFields,
    'src/overlay/desk/deciding': deciding,
    'src/overlay/DecisionLine': DecisionLine,
    'src/overlay/desk/agreeing': agreeing,
    'src/overlay/desk/desk': desk,
    'src/overlay/details': details,
    'src/overlay/focus': focus,
    'src/overlay/desk/formatting': formatting,
    'src/overlay/desk/last-asking': lastAsking,
    'src/overlay/MakeLastAsk': MakeLastAsk,
    'src/overlay/desk/naming': naming,
    'src/overlay/Report': Report,
    'src/overlay/Row': Row,
    'src/overlay/sections': sections,
    'src/overlay/ShowFields': ShowFields,
    'src/overlay/signal-words': signalWords,
    'src/overlay/verdict-words': verdictWords,
    'src/overlay/words': words,
    'src/qualify/compile': { asAnswered, lanesOf },
    'src/qualify/evaluate': { ask, evaluate, groundOf, traceOf },
    'src/qualify/worlds': { byRung, decidingFacts, decidingLeaves, truthIn },
    'src/ui/Shape': Shape,
    'src/ui/use-id': useIds,
  };
}
