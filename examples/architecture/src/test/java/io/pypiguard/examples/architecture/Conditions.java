package io.pypiguard.examples.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions that ArchUnit does not bring along. */
final class Conditions {

  private Conditions() {}

  /** A caller of the class needs nothing but the JDK and this library. */
  static ArchCondition<JavaClass> nameOnlyJdkAndOwnTypesInTheirSignatures() {
    return new ArchCondition<>("name only JDK and own types in their signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        signatureTypes(type)
            .map(Conditions::elementType)
            .filter(named -> !named.isPrimitive() && !isJdkOrOwn(named))
            .map(JavaClass::getName)
            .distinct()
            .sorted()
            .forEach(name -> events.add(violated(type, type.getName() + " exposes " + name)));
      }
    };
  }

  /** What is in an {@code internal} package is a matter of its module only. */
  static ArchCondition<JavaClass> useInternalPackagesOfTheirOwnModuleOnly() {
    return new ArchCondition<>("use internal packages of their own module only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Optional<LibraryModule> home = LibraryModule.of(type);
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
          JavaClass target = elementType(use.getTargetClass());
          if (isInternal(target) && !LibraryModule.of(target).equals(home)) {
            events.add(violated(type, use.getDescription()));
          }
        }
      }
    };
  }

  private static Stream<JavaClass> signatureTypes(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream().filter(Conditions::isExposed).map(JavaField::getType);
    Stream<JavaType> codeUnits =
        type.getCodeUnits().stream().filter(Conditions::isExposed).flatMap(Conditions::typesOf);
    return Stream.of(parents, fields, codeUnits, boundsOf(type.getTypeParameters()))
        .flatMap(types -> types)
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream);
  }

  private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getExceptionTypes().stream(),
            boundsOf(unit.getTypeParameters()))
        .flatMap(types -> types);
  }

  private static Stream<JavaType> boundsOf(List<? extends JavaTypeVariable<?>> parameters) {
    return parameters.stream().flatMap(parameter -> parameter.getBounds().stream());
  }

  static boolean isExposed(HasModifiers member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }

  private static boolean isJdkOrOwn(JavaClass type) {
    return type.getPackageName().startsWith("java.")
        || (type.getPackageName() + ".").startsWith("io.pypiguard.");
  }

  static boolean isInternal(JavaClass type) {
    return (type.getPackageName() + ".").contains(".internal.")
        && type.getPackageName().startsWith("io.pypiguard.");
  }

  private static JavaClass elementType(JavaClass type) {
    return type.getBaseComponentType();
  }
}
