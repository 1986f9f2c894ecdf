/* Decision tables: drawn, or only looked at. */
import Modeler from 'dmn-js/lib/Modeler';
import Viewer from 'dmn-js/lib/NavigatedViewer';

window.HuikeTables = { Modeler, Viewer };
