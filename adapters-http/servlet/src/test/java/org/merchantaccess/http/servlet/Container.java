package org.merchantaccess.http.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat with one context, on a free port of the loopback interface. */
final class Container implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final StandardContext context;

    Container(Path folder, String contextPath) {
        LOG.setLevel(Level.WARNING);
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        context = (StandardContext) tomcat.addContext(contextPath, folder.toString());
        // looked for with reflection on the JDK, which warns
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
    }

    Container with(Servlet servlet, String... urlPatterns) {
        String name = servlet.getClass().getName();
        Tomcat.addServlet(context, name, servlet);
        for (String pattern : urlPatterns) {
            context.addServletMappingDecoded(pattern, name);
        }
        return this;
    }

    Container with(Filter filter, String urlPattern) {
        String name = filter.getClass().getName();
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName(name);
        mapping.addURLPattern(urlPattern);
        context.addFilterMap(mapping);
        return this;
    }

    Container with(Consumer<ServletContext> registration) {
        context.addServletContainerInitializer(
                (types, servletContext) -> registration.accept(servletContext), Set.of());
        return this;
    }

    Container started() throws LifecycleException {
        tomcat.start();
        return this;
    }

    /** Returns the address of a path below the context. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + context.getPath() + path);
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
