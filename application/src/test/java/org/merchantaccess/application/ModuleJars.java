package org.merchantaccess.application;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The jars on the class path of a test, as Java modules. */
public final class ModuleJars {

    private final List<Path> jars = Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getProperty("java.class.path"))
            // test jars contain the same packages as the jars they test
            .filter(entry -> entry.endsWith(".jar") && !entry.endsWith("-tests.jar"))
            .map(Path::of)
            .toList();
    private final ModuleFinder modules = ModuleFinder.of(jars.toArray(Path[]::new));

    /** Returns the modules resolved for the given module, including itself and without those of the JDK. */
    public Set<ModuleDescriptor> resolved(String module) {
        return ModuleLayer.boot().configuration().resolve(modules, ModuleFinder.of(), Set.of(module)).modules().stream()
                .map(resolved -> resolved.reference().descriptor())
                .collect(Collectors.toSet());
    }

    /** Returns the packages that are not exported, or exported to named modules only. */
    public Set<String> internalPackages(String module) {
        ModuleDescriptor descriptor = modules.find(module).orElseThrow().descriptor();
        Set<String> exported = descriptor.exports().stream()
                .filter(Predicate.not(Exports::isQualified))
                .map(Exports::source)
                .collect(Collectors.toSet());
        return descriptor.packages().stream()
                .filter(Predicate.not(exported::contains))
                .collect(Collectors.toSet());
    }

    /** Returns the error codes of a module that requires the given module and uses the given class. */
    public List<String> errorsOfClient(Path folder, String module, String className) throws IOException {
        List<Path> sources = List.of(
                source(folder, "module-info", "module stranger { requires " + module + "; }"),
                source(folder, "Stranger", "package stranger; class Stranger { " + className + " used; }"));
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(null, files, faults, options(folder), null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return faults.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    private List<String> options(Path folder) {
        String path = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("--module-path", path, "-d", folder.toString(), "-proc:none");
    }

    private static Path source(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }
}
