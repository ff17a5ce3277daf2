package cn.liangdeng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Liangdeng 亮灯: follows the commitments of a district's policy documents from the words to the light.
 *
 * <p>Beans bear the full names of their classes, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class LiangdengApplication {

    public static void main(String[] args) {
        SpringApplication.run(LiangdengApplication.class, args);
    }
}
