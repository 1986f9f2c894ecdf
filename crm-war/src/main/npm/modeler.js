/* The modeler for Camunda 7 with what the product adds from npm: steps are created, appended and chosen as element templates. */
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';

window.HuikeModeler = { Modeler, modules: [ElementTemplateChooserModule, CreateAppendElementTemplatesModule] };
