/* Which shapes of two diagrams were added, removed, changed or moved. */
import { diff } from 'bpmn-js-differ';

window.HuikeDiffer = { diff };
