/**
 * The calls of the engine's own REST interface that the Camunda Modeler makes to deploy, and none besides. What is deployed arrives as a draft; the engine
 * itself is not reached from here.
 */
package app.huike.web.engine;
