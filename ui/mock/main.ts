// The window in a browser, with a core that only pretends. Never part of a build for people.
import './index';
import '../src/main';
